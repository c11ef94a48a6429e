import { defineReference } from '../../../src/components/internals/reference/reference.ts';
import { CONSTRUCTOR_CALLS, callFact, PROTOCOL_CALLS, URL_CALLS } from '../calls.ts';

const STEPS = 'WHATWG dom-websocket-websocket';

/** Each call by itself: what it throws would end the program. */
const WRONG_CALLS = `const calls = [
	() => new WebSocket(),
	() => WebSocket('ws://localhost:4321/echo'),
];

for (const call of calls) {
	try {
		call();
	} catch (error) {
		console.log(String(call), error.name, error.message);
	}
}
`;

export default defineReference({
	facts: ['takes', 'does', 'throws', 'later', 'calls', 'engines'],
	entries: [
		{
			id: 'WebSocket',
			name: 'new WebSocket(url, protocols)',
			sources: [STEPS],
			seen: [
				{ lab: 'creating-sockets/first-echo', claim: 'returns-connecting' },
				{ lab: 'creating-sockets/at-once', claim: 'open-after-the-script' },
			],
			words: ['new WebSocket', 'constructor'],
			more: ['lessons/creating-sockets'],
		},
		{
			id: 'url',
			name: 'url',
			sources: [STEPS, 'WHATWG get-a-url-record'],
			seen: [
				{ lab: 'creating-sockets/bad-urls', claim: 'http-is-read-as-ws' },
				{ lab: 'creating-sockets/bad-urls', claim: 'relative-is-resolved' },
			],
			facts: { calls: callFact(URL_CALLS) },
			words: ['WebSocket url', 'relative URL'],
		},
		{
			id: 'protocols',
			name: 'protocols',
			sources: [STEPS, 'RFC 6455 §4.1'],
			seen: [
				{ lab: 'creating-sockets/bad-urls', claim: 'bad-offers-throw' },
				{ lab: 'creating-sockets/offers', claim: 'offers-are-a-header' },
			],
			facts: { calls: callFact(PROTOCOL_CALLS) },
			words: ['protocols argument'],
			more: ['lessons/subprotocols-and-extensions'],
		},
		{
			id: 'SyntaxError',
			name: 'SyntaxError',
			sources: [STEPS],
			seen: [
				{ lab: 'creating-sockets/bad-urls', claim: 'scheme-throws' },
				{ lab: 'creating-sockets/bad-urls', claim: 'fragment-throws' },
			],
			prints: [
				"Failed to construct 'WebSocket': The URL's scheme must be either 'http', 'https', 'ws', or 'wss'. '…' is not allowed.",
				"Failed to construct 'WebSocket': The URL '…' is invalid.",
				"Failed to construct 'WebSocket': The URL contains a fragment identifier ('…'). Fragment identifiers are not allowed in WebSocket URLs.",
				"Failed to construct 'WebSocket': The subprotocol '…' is invalid.",
				"Failed to construct 'WebSocket': The subprotocol '…' is duplicated.",
			],
		},
		{
			id: 'TypeError',
			name: 'TypeError',
			sources: ['https://webidl.spec.whatwg.org/#es-overloads'],
			seen: [{ program: 'new WebSocket()', code: WRONG_CALLS }, { test: 'tests/e2e/reference-calls.spec.ts' }],
			facts: { calls: callFact(CONSTRUCTOR_CALLS) },
		},
		{
			id: 'SecurityError',
			name: 'SecurityError',
			sources: [
				'chromium:third_party/blink/renderer/modules/websockets/dom_websocket.cc',
				'https://www.w3.org/TR/mixed-content/',
				'https://www.w3.org/TR/CSP3/#directive-connect-src',
			],
			seen: [{ test: 'tests/e2e/reference-calls.spec.ts' }],
			words: ['connect-src'],
			more: ['lessons/security'],
		},
		{
			id: 'failure',
			name: 'error, close',
			sources: ['WHATWG feedback-from-the-protocol', 'RFC 6455 §7.1.7'],
			seen: [
				{ lab: 'creating-sockets/refused', claim: 'nothing-to-catch' },
				{ lab: 'creating-sockets/refused', claim: 'error-then-close' },
				{ run: '/refuse?status=503' },
			],
			more: ['reference/close-codes#1006'],
		},
	],
});

import { defineReference } from '../../../src/components/internals/reference/reference.ts';
import { callFact, EVENT_CALLS } from '../calls.ts';

const ORIGIN = `const socket = new WebSocket('ws://localhost:4321/echo');

socket.onopen = () => {
	socket.send('Hello');
};

socket.onmessage = (event) => {
	console.log(event.data, event.origin);
	socket.close();
};
`;

export default defineReference({
	facts: ['type', 'when', 'order', 'fields', 'values', 'state', 'careful', 'calls', 'engines'],
	entries: [
		{
			id: 'open',
			name: 'open',
			sources: ['WHATWG eventdef-websocket-open', 'RFC 6455 §4.1'],
			seen: [
				{ lab: 'events/order', claim: 'open-first' },
				{ lab: 'events/late', claim: 'open-is-missed' },
			],
			facts: { type: '`Event`' },
			words: ['onopen'],
			more: ['lessons/events'],
		},
		{
			id: 'message',
			name: 'message',
			sources: ['WHATWG eventdef-websocket-message', 'https://html.spec.whatwg.org/#messageevent'],
			seen: [
				{ lab: 'frames/fragments', claim: 'one-message-of-fragments' },
				{ lab: 'data/overtaken', claim: 'events-keep-the-order' },
				{ lab: 'events/late', claim: 'messages-are-missed' },
			],
			facts: { type: '`MessageEvent`' },
			words: ['onmessage', 'MessageEvent'],
		},
		{
			id: 'error',
			name: 'error',
			sources: ['WHATWG eventdef-websocket-error', 'WHATWG feedback-from-the-protocol'],
			seen: [
				{ lab: 'events/order', claim: 'error-says-nothing' },
				{ lab: 'events/order', claim: 'close-follows-error' },
				{ lab: 'creating-sockets/refused', claim: 'error-is-empty' },
			],
			facts: { type: '`Event`' },
			words: ['onerror', 'event.message'],
		},
		{
			id: 'close',
			name: 'close',
			sources: ['WHATWG eventdef-websocket-close', 'RFC 6455 §7.1.4'],
			seen: [
				{ lab: 'events/endings', claim: 'close-frame-is-clean' },
				{ lab: 'events/endings', claim: 'cut-is-not-clean' },
				{ lab: 'events/endings', claim: 'failures-look-alike' },
			],
			facts: { type: '`CloseEvent`', calls: callFact(EVENT_CALLS) },
			words: ['onclose', 'CloseEvent', 'new CloseEvent'],
			more: ['lessons/closing'],
		},
		{
			id: 'data',
			name: 'MessageEvent.data',
			sources: ['https://html.spec.whatwg.org/#dom-messageevent-data', 'WHATWG dom-websocket-binarytype'],
			seen: [
				{ lab: 'data/sends', claim: 'string-or-blob' },
				{ lab: 'data/binary-type', claim: 'applies-to-the-next' },
			],
			words: ['event.data'],
			more: ['reference/properties#binaryType'],
		},
		{
			id: 'origin',
			name: 'MessageEvent.origin',
			sources: ['https://html.spec.whatwg.org/#dom-messageevent-origin', 'WHATWG feedback-from-the-protocol'],
			seen: [{ program: 'event.origin', code: ORIGIN }, { test: 'tests/e2e/reference-calls.spec.ts' }],
			facts: { type: '`string`' },
			words: ['event.origin'],
		},
		{
			id: 'code',
			name: 'CloseEvent.code',
			sources: ['WHATWG dom-closeevent-code', 'RFC 6455 §7.1.5'],
			seen: [
				{ lab: 'closing/codes', claim: 'one-thousand' },
				{ lab: 'closing/codes', claim: 'empty-frame-is-1005' },
				{ lab: 'closing/codes', claim: 'cut-without-a-frame' },
			],
			facts: { type: '`number`' },
			words: ['event.code'],
			more: ['reference/close-codes'],
		},
		{
			id: 'reason',
			name: 'CloseEvent.reason',
			sources: ['WHATWG dom-closeevent-reason', 'RFC 6455 §7.1.6'],
			seen: [
				{ lab: 'closing/both-halves', claim: 'same-code-back' },
				{ lab: 'closing/limits', claim: 'reason-is-bytes' },
			],
			facts: { type: '`string`' },
			words: ['event.reason'],
		},
		{
			id: 'wasClean',
			name: 'CloseEvent.wasClean',
			sources: ['WHATWG dom-closeevent-wasclean', 'RFC 6455 §7.1.4'],
			seen: [
				{ lab: 'closing/both-halves', claim: 'clean-at-the-end' },
				{ lab: 'events/endings', claim: 'cut-is-not-clean' },
			],
			facts: { type: '`boolean`' },
			words: ['event.wasClean', 'wasClean'],
		},
	],
});

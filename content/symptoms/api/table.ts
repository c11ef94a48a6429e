import type { SymptomTable } from '../../../src/components/internals/symptoms/symptoms.ts';

export default {
	'still-in-connecting': {
		words: [
			"Failed to execute 'send' on 'WebSocket': Still in CONNECTING state.",
			'InvalidStateError: The object is in an invalid state.',
			'An attempt was made to use an object that is not, or is no longer, usable',
		],
		by: ['Chrome', 'Safari', 'Firefox'],
		known: 'here',
		sources: [
			'https://websockets.spec.whatwg.org/#dom-websocket-send',
			'JSteunou/webstomp-client#44',
			'socketio/socket.io#1781',
		],
		run: '/echo',
	},
	'close-code-not-allowed': {
		words: [
			"Failed to execute 'close' on 'WebSocket': The close code must be either 1000, or between 3000 and 4999. … is neither.",
			'The code must be either 1000, or between 3000 and 4999. … is neither.',
		],
		by: ['Chrome'],
		known: 'here',
		sources: ['https://websockets.spec.whatwg.org/#dom-websocket-close'],
		run: '/echo',
		seen: { lab: 'closing/limits' },
	},
	'reason-too-long': {
		words: [
			"Failed to execute 'close' on 'WebSocket': The close reason must not be greater than 123 UTF-8 bytes.",
			'The message must not be greater than 123 bytes.',
		],
		by: ['Chrome'],
		known: 'here',
		sources: ['https://websockets.spec.whatwg.org/#dom-websocket-close', 'RFC 6455 §5.5'],
		run: '/echo',
		seen: { lab: 'closing/limits' },
	},
	'bad-url-or-subprotocol': {
		words: [
			"Failed to construct 'WebSocket': The URL's scheme must be either 'http', 'https', 'ws', or 'wss'. '…' is not allowed.",
			"The URL's scheme must be either 'ws' or 'wss'. '…' is not allowed.",
			"Failed to construct 'WebSocket': The URL '…' is invalid.",
			"Failed to construct 'WebSocket': The URL contains a fragment identifier ('…'). Fragment identifiers are not allowed in WebSocket URLs.",
			"Failed to construct 'WebSocket': The subprotocol '…' is invalid.",
			"Failed to construct 'WebSocket': The subprotocol '…' is duplicated.",
		],
		by: ['Chrome'],
		known: 'here',
		sources: ['https://websockets.spec.whatwg.org/#dom-websocket-websocket'],
		run: '/echo',
		seen: { lab: 'creating-sockets/bad-urls' },
	},
} satisfies SymptomTable;

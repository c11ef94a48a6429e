import { defineReference } from '../../../src/components/internals/reference/reference.ts';
import { CLOSE_CALLS, callFact, LISTENER_CALLS, SEND_CALLS } from '../calls.ts';

export default defineReference({
	facts: ['takes', 'returns', 'throws', 'states', 'wire', 'careful', 'calls', 'engines'],
	entries: [
		{
			id: 'send',
			name: 'send(data)',
			sources: ['WHATWG dom-websocket-send', 'RFC 6455 §6.1'],
			seen: [
				{ lab: 'ready-state/send', claim: 'connecting-throws' },
				{ lab: 'ready-state/send', claim: 'closing-drops' },
				{ lab: 'data/sends', claim: 'view-sends-its-window' },
				{ lab: 'data/sends', claim: 'send-copies' },
			],
			facts: { returns: '`undefined`', calls: callFact(SEND_CALLS) },
			prints: ["Failed to execute 'send' on 'WebSocket': Still in CONNECTING state."],
			words: ['send()', 'WebSocket send'],
			more: ['lessons/data', 'lessons/flow-control'],
		},
		{
			id: 'close',
			name: 'close(code, reason)',
			sources: ['WHATWG dom-websocket-close', 'RFC 6455 §7.1.2', 'RFC 6455 §5.5.1'],
			seen: [
				{ lab: 'closing/limits', claim: 'codes-refused' },
				{ lab: 'closing/limits', claim: 'reason-is-bytes' },
				{ lab: 'ready-state/close', claim: 'first-call-counts' },
				{ lab: 'closing/while-connecting', claim: 'error-then-1006' },
				{ lab: 'closing/both-halves', claim: 'echo-is-not-delivered' },
				{ lab: 'closing/codes', claim: 'empty-frame-is-1005' },
			],
			facts: { returns: '`undefined`', calls: callFact(CLOSE_CALLS) },
			prints: [
				"Failed to execute 'close' on 'WebSocket': The close code must be either 1000, or between 3000 and 4999. … is neither.",
				"Failed to execute 'close' on 'WebSocket': The close reason must not be greater than 123 UTF-8 bytes.",
			],
			words: ['close()', 'WebSocket close', 'InvalidAccessError'],
			more: ['lessons/closing', 'reference/close-codes'],
		},
		{
			id: 'addEventListener',
			name: 'addEventListener(type, listener)',
			sources: ['https://dom.spec.whatwg.org/#dom-eventtarget-addeventlistener', 'WHATWG handler-websocket-onopen'],
			seen: [
				{ lab: 'events/listeners', claim: 'listeners-add-up' },
				{ lab: 'events/late', claim: 'messages-are-missed' },
			],
			facts: { returns: '`undefined`', calls: callFact(LISTENER_CALLS) },
			words: ['addEventListener', 'removeEventListener'],
			more: ['lessons/events'],
		},
		{
			id: 'ping',
			name: 'ping()',
			sources: ['https://websockets.spec.whatwg.org/#ping-and-pong-frames', 'RFC 6455 §5.5.2'],
			seen: [
				{ lab: 'frames/pings', claim: 'page-hears-no-ping' },
				{ lab: 'frames/pings', claim: 'pong-carries-the-same' },
				{ lab: 'heartbeats/busy-page', claim: 'pongs-leave-meanwhile' },
				{ run: '/ping' },
			],
			words: ['WebSocket ping', 'ping from a page'],
			more: ['lessons/heartbeats'],
		},
	],
});

import { defineReference } from '../../../src/components/internals/reference/reference.ts';
import { callFact, PROPERTY_CALLS } from '../calls.ts';

export default defineReference({
	facts: ['type', 'values', 'first', 'changes', 'set', 'careful', 'calls', 'engines'],
	overview: ['type', 'first', 'set'],
	entries: [
		{
			id: 'url',
			name: 'url',
			sources: ['WHATWG dom-websocket-url'],
			seen: [
				{ lab: 'creating-sockets/bad-urls', claim: 'relative-is-resolved' },
				{ lab: 'creating-sockets/bad-urls', claim: 'http-is-read-as-ws' },
			],
			facts: { type: '`string`', calls: callFact(PROPERTY_CALLS.url) },
		},
		{
			id: 'readyState',
			name: 'readyState',
			sources: ['WHATWG dom-websocket-readystate', 'RFC 6455 §7.1.4'],
			seen: [
				{ lab: 'ready-state/ways', claim: 'all-four-in-order' },
				{ lab: 'ready-state/ways', claim: 'state-before-event' },
			],
			facts: { type: '`number`', calls: callFact(PROPERTY_CALLS.readyState) },
			words: ['WebSocket.CONNECTING', 'WebSocket.OPEN', 'WebSocket.CLOSING', 'WebSocket.CLOSED'],
			more: ['lessons/ready-state'],
		},
		{
			id: 'bufferedAmount',
			name: 'bufferedAmount',
			sources: ['WHATWG dom-websocket-bufferedamount'],
			seen: [
				{ lab: 'flow-control/counts', claim: 'counts-payload' },
				{ lab: 'flow-control/counts', claim: 'stays-after-close' },
				{ lab: 'flow-control/slow', claim: 'still-waiting' },
			],
			facts: { type: '`number`', calls: callFact(PROPERTY_CALLS.bufferedAmount) },
			more: ['lessons/flow-control'],
		},
		{
			id: 'extensions',
			name: 'extensions',
			sources: ['WHATWG dom-websocket-extensions', 'RFC 6455 §9.1', 'RFC 7692 §7'],
			seen: [
				{ lab: 'handshake/agree', claim: 'extension-declined' },
				{ lab: 'handshake/agree', claim: 'extension-agreed' },
				{ run: '/deflate' },
			],
			facts: { type: '`string`', calls: callFact(PROPERTY_CALLS.extensions) },
			words: ['socket.extensions'],
		},
		{
			id: 'protocol',
			name: 'protocol',
			sources: ['WHATWG dom-websocket-protocol', 'RFC 6455 §1.9'],
			seen: [
				{ lab: 'creating-sockets/offers', claim: 'one-is-chosen' },
				{ lab: 'creating-sockets/offers', claim: 'nothing-offered-nothing-agreed' },
				{ run: '/subprotocol' },
			],
			facts: { type: '`string`', calls: callFact(PROPERTY_CALLS.protocol) },
			words: ['socket.protocol'],
		},
		{
			id: 'binaryType',
			name: 'binaryType',
			sources: ['WHATWG dom-websocket-binarytype'],
			seen: [
				{ lab: 'data/binary-type', claim: 'blob-at-first' },
				{ lab: 'data/binary-type', claim: 'applies-to-the-next' },
				{ lab: 'data/binary-type', claim: 'unknown-value-ignored' },
			],
			facts: { type: '`string`', values: ["`'blob'`", "`'arraybuffer'`"], calls: callFact(PROPERTY_CALLS.binaryType) },
			more: ['lessons/data'],
		},
		{
			id: 'onopen',
			name: 'onopen, onmessage, onerror, onclose',
			sources: ['WHATWG handler-websocket-onopen', 'https://html.spec.whatwg.org/#event-handler-attributes'],
			seen: [
				{ lab: 'events/listeners', claim: 'one-handler' },
				{ lab: 'events/listeners', claim: 'listeners-add-up' },
				{ lab: 'events/late', claim: 'open-is-missed' },
			],
			facts: { calls: callFact(PROPERTY_CALLS.onopen) },
			words: ['onopen', 'onmessage', 'onerror', 'onclose'],
			more: ['reference/events'],
		},
	],
});

import { defineReference } from '../../../src/components/internals/reference/reference.ts';

const COMPATIBILITY = 'mdn/browser-compat-data';
const ALTERNATIVES = { test: 'tests/e2e/alternatives.spec.ts' } as const;

export default defineReference({
	facts: ['direction', 'data', 'pressure', 'again', 'cost', 'support', 'take'],
	overview: ['direction', 'data', 'pressure', 'again'],
	entries: [
		{
			id: 'websocket',
			name: 'WebSocket',
			sources: ['RFC 6455 §1.5', `${COMPATIBILITY}:api/WebSocket.json`],
			seen: [
				{ lab: 'why-websocket/both-ways', claim: 'no-turns' },
				{ lab: 'why-websocket/live-prices', claim: 'two-bytes-each' },
			],
			more: ['lessons/why-websocket'],
		},
		{
			id: 'server-sent-events',
			name: 'Server-sent events',
			sources: [
				'https://html.spec.whatwg.org/multipage/server-sent-events.html',
				`${COMPATIBILITY}:api/EventSource.json`,
			],
			seen: [{ lab: 'why-websocket/three-ways', claim: 'stream-is-near' }],
			words: ['SSE', 'EventSource'],
			more: ['lessons/why-websocket'],
		},
		{
			id: 'long-polling',
			name: 'Long polling',
			sources: ['RFC 6202 §2'],
			seen: [
				{ lab: 'why-websocket/three-ways', claim: 'twenty-requests' },
				{ lab: 'why-websocket/three-ways', claim: 'polling-costs-most' },
			],
			words: ['polling', 'comet'],
			more: ['lessons/why-websocket'],
		},
		{
			id: 'fetch-streaming',
			name: 'fetch streaming',
			sources: [
				'https://fetch.spec.whatwg.org/#bodies',
				`${COMPATIBILITY}:api/Response.json`,
				`${COMPATIBILITY}:api/Request.json`,
			],
			seen: [ALTERNATIVES],
			words: ['ReadableStream', 'streaming response'],
		},
		{
			id: 'websocketstream',
			name: 'WebSocketStream',
			sources: ['ricea/websocketstream-explainer:README.md', `${COMPATIBILITY}:api/WebSocketStream.json`],
			seen: [ALTERNATIVES, { lab: 'flow-control/no-brake', claim: 'they-wait-in-the-page' }],
			more: ['lessons/flow-control'],
		},
		{
			id: 'webtransport',
			name: 'WebTransport',
			sources: [
				'https://www.w3.org/TR/webtransport/',
				'https://web-platform-dx.github.io/web-features-explorer/features/webtransport/',
			],
			seen: [ALTERNATIVES],
			words: ['HTTP/3', 'QUIC', 'datagrams'],
		},
		{
			id: 'webrtc-data-channel',
			name: 'WebRTC data channel',
			sources: ['RFC 8831 §6.1', `${COMPATIBILITY}:api/RTCDataChannel.json`],
			seen: [ALTERNATIVES],
			words: ['RTCDataChannel', 'peer to peer', 'P2P'],
		},
	],
});

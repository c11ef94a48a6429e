import type { SymptomTable } from '../../../src/components/internals/symptoms/symptoms.ts';
import { curl } from '../curl.ts';

export default {
	'incorrect-accept': {
		words: ["Error during WebSocket handshake: Incorrect 'Sec-WebSocket-Accept' header value"],
		by: ['Chrome'],
		known: 'here',
		sources: ['chromium:net/websockets/websocket_basic_handshake_stream.cc', 'RFC 6455 §4.2.2'],
		run: '/bad-accept',
	},
	'upgrade-header-missing': {
		words: [
			"'Upgrade' header is missing",
			"'Upgrade' header value is not 'WebSocket': …",
			"'Connection' header is missing",
			"'Connection' header value must contain 'Upgrade'",
		],
		by: ['Chrome'],
		known: 'source',
		sources: ['chromium:net/websockets/websocket_basic_handshake_stream.cc'],
		command: curl(),
	},
	'header-more-than-once': {
		words: ["'…' header must not appear more than once in a response"],
		by: ['Chrome'],
		known: 'source',
		sources: ['chromium:net/websockets/websocket_basic_handshake_stream.cc'],
		command: curl(),
	},
	'no-subprotocol-in-response': {
		words: ["Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received"],
		by: ['Chrome'],
		known: 'here',
		sources: [
			'chromium:net/websockets/websocket_handshake_stream_base.cc',
			'TooTallNate/Java-WebSocket#370',
			'walkor/workerman#319',
		],
		command: curl('Sec-WebSocket-Protocol: chat.v1'),
		run: '/subprotocol?ignore=1',
	},
	'subprotocol-not-requested': {
		words: [
			"Response must not include 'Sec-WebSocket-Protocol' header if not present in request: …",
			"'Sec-WebSocket-Protocol' header value '…' in response does not match any of sent values",
		],
		by: ['Chrome'],
		known: 'here',
		sources: ['chromium:net/websockets/websocket_handshake_stream_base.cc'],
		run: '/subprotocol?unrequested=chat.v9',
	},
	'permessage-deflate-error': {
		words: [
			'Error in permessage-deflate: …',
			"Found an unsupported extension '…' in 'Sec-WebSocket-Extensions' header",
			'Received duplicate permessage-deflate response',
		],
		by: ['Chrome'],
		known: 'source',
		sources: ['chromium:net/websockets/websocket_handshake_stream_base.cc', 'RFC 7692 §7.1'],
	},
	'invalid-status-line': {
		words: ['Error during WebSocket handshake: Invalid status line', 'net::ERR_INVALID_HTTP_RESPONSE'],
		by: ['Chrome'],
		known: 'source',
		sources: ['chromium:net/websockets/websocket_basic_handshake_stream.cc'],
		command: 'printf "GET / HTTP/1.1\\r\\nHost: example.com\\r\\n\\r\\n" | nc example.com 8080',
	},
	'closed-before-handshake-response': {
		words: ['Connection closed before receiving a handshake response'],
		by: ['Chrome'],
		known: 'source',
		sources: ['chromium:net/websockets/websocket_basic_handshake_stream.cc'],
		command: curl(),
	},
} satisfies SymptomTable;

import type { SymptomTable } from '../../../src/components/internals/symptoms/symptoms.ts';
import { curl } from '../curl.ts';

export default {
	'deno-connection': {
		words: [
			'NetworkError: failed to connect to WebSocket: Invalid status code: …',
			'No response from ping frame.',
			'Upgrade response was not returned from callback',
		],
		by: ['Deno'],
		known: 'source',
		sources: ['denoland/deno#30757', 'denoland/deno#22333', 'https://docs.deno.com/api/web/~/Deno.upgradeWebSocket'],
	},
	'bun-expected-101': {
		words: ["WebSocket connection to '…' failed: Expected 101 status code"],
		by: ['Bun'],
		known: 'reported',
		sources: ['https://github.com/oven-sh/bun/issues?q=%22Expected+101+status+code%22'],
		command: curl(),
	},
	'python-connection-closed': {
		words: [
			'ConnectionClosedError: no close frame received or sent',
			'sent 1011 (internal error) keepalive ping timeout; no close frame received',
			'received 1000 (OK); then sent 1000 (OK)',
		],
		by: ['Python websockets'],
		known: 'source',
		sources: [
			'python-websockets/websockets:src/websockets/exceptions.py',
			'https://websockets.readthedocs.io/en/stable/faq/common.html',
			'python-websockets/websockets#1620',
		],
	},
	'python-handshake': {
		words: [
			'server rejected WebSocket connection: HTTP 403',
			'did not receive a valid HTTP response',
			'opening handshake failed',
			'missing Connection header',
			'You cannot access a WebSocket server directly with a browser. You need a WebSocket client.',
		],
		by: ['Python websockets'],
		known: 'source',
		sources: ['python-websockets/websockets:src/websockets/exceptions.py'],
		command: curl(),
	},
	'gorilla-bad-handshake': {
		words: ['websocket: bad handshake'],
		by: ['gorilla/websocket', 'cloudflared'],
		known: 'source',
		sources: ['gorilla/websocket:client.go'],
		command: curl(),
	},
	'gorilla-upgrade-token': {
		words: [
			"websocket: the client is not using the websocket protocol: 'upgrade' token not found in 'Connection' header",
			"websocket: the client is not using the websocket protocol: 'websocket' token not found in 'Upgrade' header",
		],
		by: ['gorilla/websocket'],
		known: 'source',
		sources: ['gorilla/websocket:server.go'],
		command: curl(),
	},
	'gorilla-origin': {
		words: [
			'websocket: request origin not allowed by Upgrader.CheckOrigin',
			'request Origin "…" is not authorized for Host "…"',
		],
		by: ['gorilla/websocket', 'coder/websocket'],
		known: 'source',
		sources: ['gorilla/websocket:server.go', 'coder/websocket:accept.go'],
		command: curl('Origin: https://example.com'),
	},
	'gorilla-concurrent-write': {
		words: ['panic: concurrent write to websocket connection', 'panic: repeated read on failed websocket connection'],
		by: ['gorilla/websocket'],
		known: 'source',
		sources: ['gorilla/websocket:conn.go', 'gorilla/websocket#698'],
	},
	'gorilla-close-1006': {
		words: [
			'websocket: close 1006 (abnormal closure): unexpected EOF',
			'websocket: close sent',
			'websocket: read limit exceeded',
		],
		by: ['gorilla/websocket'],
		known: 'source',
		sources: ['gorilla/websocket:conn.go', 'cloudflare/cloudflared#1282'],
	},
	'dotnet-without-close-handshake': {
		words: ['The remote party closed the WebSocket connection without completing the close handshake.'],
		by: ['.NET'],
		known: 'reported',
		sources: ['https://learn.microsoft.com/dotnet/api/system.net.websockets.websocketerror'],
	},
	'okhttp-expected-101': {
		words: ["Expected HTTP 101 response but was '… …'"],
		by: ['OkHttp', 'React Native'],
		known: 'source',
		sources: ['square/okhttp:okhttp/src/commonJvmAndroid/kotlin/okhttp3/internal/ws/RealWebSocket.kt'],
		command: curl(),
	},
	'upgrade-only-to-websocket': {
		words: ['Can "Upgrade" only to "WebSocket".'],
		by: ['SockJS', 'Tornado', 'Spring'],
		known: 'reported',
		sources: ['tornadoweb/tornado:tornado/websocket.py'],
		command: curl(),
	},
	'socket-io-session': {
		words: ['{"code":1,"message":"Session ID unknown"}', 'transport close', 'ping timeout', 'transport error'],
		by: ['Socket.IO'],
		known: 'reported',
		sources: ['socketio/socket.io#1739', 'socketio/socket.io#3025', 'https://socket.io/docs/v4/using-multiple-nodes/'],
	},
} satisfies SymptomTable;

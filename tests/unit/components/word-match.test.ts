import { expect, test } from 'vitest';
import table from '../../../content/symptoms/table.ts';
import { wordFinder } from '../../../src/components/internals/search/word-match.ts';

const entries = Object.entries(table).map(([id, { words }]) => ({ id, words }));
const find = wordFinder(entries);
const first = (query: string): string | undefined => find(query)[0]?.id;

/** As people paste and type them. */
test.each([
	[
		"WebSocket connection to 'wss://example.com/ws' failed: Error during WebSocket handshake: Unexpected response code: 400",
		'response-code-400',
	],
	['websocket handshake unexpected response code 400', 'response-code-400'],
	['Unexpected response code: 502', 'response-code-502'],
	['unexpected response code 404', 'response-code-404'],
	[
		'WebSocket connection to ‘wss://a.b/c?d=e’ failed: Error during WebSocket handshake: Unexpected response code: 200',
		'response-code-200',
	],
	['response code: 301', 'response-code-301'],
	['Unexpected server response: 403', 'ws-unexpected-server-response'],
	['Error: Unexpected server response: 502', 'ws-unexpected-server-response'],
	['ERR_CONNECTION_REFUSED', 'err-connection-refused'],
	['net::ERR_CERT_AUTHORITY_INVALID', 'err-cert-authority-invalid'],
	['ERR_SSL_PROTOCOL_ERROR', 'err-ssl-protocol-error'],
	["Incorrect 'Sec-WebSocket-Accept' header", 'incorrect-accept'],
	['incorrect sec-websocket-accept header value', 'incorrect-accept'],
	["Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received", 'no-subprotocol-in-response'],
	['but no response was received', 'no-subprotocol-in-response'],
	['WebSocket is closed before the connection is established', 'closed-before-established'],
	[
		"WebSocket connection to 'ws://localhost:3000/' failed: WebSocket is closed before the connection is established.",
		'closed-before-established',
	],
	[
		'Uncaught InvalidStateError: Failed to execute ‘send’ on ‘WebSocket’: Still in CONNECTING state.',
		'still-in-connecting',
	],
	[
		'Uncaught (in promise) DOMException: An attempt was made to use an object that is not, or is no longer, usable',
		'still-in-connecting',
	],
	['still in connecting', 'still-in-connecting'],
	['already in CLOSING or CLOSED state', 'already-closing-or-closed'],
	['Invalid frame header', 'invalid-frame-header'],
	[
		"WebSocket connection to 'wss://x.y/socket.io/?EIO=4&transport=websocket&sid=1' failed: Invalid frame header",
		'invalid-frame-header',
	],
	['One or more reserved bits are on: reserved1 = 1, reserved2 = 0, reserved3 = 0', 'reserved-bits'],
	['A server must not mask any frames', 'must-not-mask'],
	['Could not decode a text frame as UTF-8.', 'could-not-decode-utf-8'],
	['Unrecognized frame opcode: 5', 'unrecognized-opcode'],
	['1006', 'close-1006'],
	['close code 1006', 'close-1006'],
	['WebSocket closed: 1006', 'close-1006'],
	['CloseEvent {code: 1006, reason: "", wasClean: false}', 'close-1006'],
	['无法连接到远程扩展主机服务器 (错误: WebSocket close with status code 1006)', 'close-1006'],
	['websocket: close 1006 (abnormal closure): unexpected EOF', 'gorilla-close-1006'],
	['websocket: bad handshake', 'gorilla-bad-handshake'],
	['2026/01/01 12:00:00 websocket: request origin not allowed by Upgrader.CheckOrigin', 'gorilla-origin'],
	['panic: concurrent write to websocket connection [recovered]', 'gorilla-concurrent-write'],
	["Firefox can't establish a connection to the server at wss://example.com/ws.", 'firefox-cant-establish'],
	['Firefox 无法建立到 ws://localhost:8080/ 服务器的连接。', 'firefox-cant-establish'],
	['载入页面时与 wss://example.com/ 的连接中断。', 'firefox-interrupted'],
	['The connection to ws://localhost:3000/ was interrupted while the page was loading.', 'firefox-interrupted'],
	['The network connection was lost', 'safari-connection-lost'],
	['WebSocket is closed due to suspension', 'safari-suspension'],
	['RangeError: Invalid WebSocket frame: RSV1 must be clear', 'ws-rsv1'],
	['WS_ERR_UNEXPECTED_RSV_1', 'ws-rsv1'],
	['Invalid WebSocket frame: MASK must be set', 'ws-mask'],
	['RangeError: Max payload size exceeded', 'ws-limits-and-violations'],
	['server.handleUpgrade() was called more than once with the same socket', 'ws-handle-upgrade-twice'],
	['<Buffer 68 65 6c 6c 6f>', 'buffer-in-console'],
	['Received network error or non-101 status code.', 'undici-non-101'],
	['[object Blob]', 'object-blob'],
	['upstream prematurely closed connection', 'nginx-upstream-closed'],
	[
		'2026/11/28 [error] 7#7: *1 upstream prematurely closed connection while reading response header from upstream, client: 10.0.0.1',
		'nginx-upstream-closed',
	],
	['[vite] ws proxy error: Error: connect ECONNREFUSED 127.0.0.1:3000', 'vite-ws-proxy'],
	['[vite] failed to connect to websocket', 'vite-ws-proxy'],
	[
		'Mixed Content: The page at https://a.b was loaded over HTTPS, but attempted to connect to the insecure WebSocket endpoint',
		'mixed-content',
	],
	['insufficient resources', 'insufficient-resources'],
	['Session ID unknown', 'socket-io-session'],
	['keepalive ping timeout; no close frame received', 'python-connection-closed'],
	[
		'The remote party closed the WebSocket connection without completing the close handshake',
		'dotnet-without-close-handshake',
	],
	["Expected HTTP 101 response but was '503 Service Unavailable'", 'okhttp-expected-101'],
	['close 1001 is neither', 'close-code-not-allowed'],
	['The close code must be either 1000, or between 3000 and 4999. 1001 is neither.', 'close-code-not-allowed'],
	['ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS', 'local-network-access'],
	["The subprotocol 'Bearer, abc' is invalid.", 'bad-url-or-subprotocol'],
	['ws proxy error: read ECONNRESET', 'vite-ws-proxy'],
	['code must be either 1000, or between 3000 and 4999. 4 is neither', 'close-code-not-allowed'],
	['CloudFlare WebSocket Proxy restarting', 'cloudflare-100-seconds'],
])('%s', (query, id) => {
	expect(first(query)).toBe(id);
});

test('words of nothing find nothing', () => {
	expect(find('')).toEqual([]);
	expect(find('   "" ')).toEqual([]);
	expect(find('quarterly revenue of the tea company')).toEqual([]);
	expect(find('100600').map(({ id }) => id)).not.toContain('close-1006');
});

test('a whole log can be pasted: what is beyond its first 2,000 characters does not count, and nothing hangs', () => {
	expect(first(`${'a line of a log that says nothing\n'.repeat(20)}Error: Unexpected response code: 403`)).toBe(
		'response-code-403',
	);
	expect(find("'".repeat(1_000_000))).toEqual([]);
});

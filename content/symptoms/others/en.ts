import type { SymptomTexts } from '../../../src/components/internals/symptoms/symptoms.ts';

export default {
	'deno-connection': {
		wire: 'An answer other than 101; a ping that was not answered in time (Deno closes with 1001); a handler that answered with something other than the response of the upgrade.',
		causes: [
			'The status: see “Unexpected response code”.',
			'`idleTimeout` (30 s by default): the client’s network is gone, or it is busy.',
			'`Deno.upgradeWebSocket` was called, and its `response` not returned.',
		],
		check: 'Log the status with `curl`; look at what the handler returns.',
		fixes: [
			{ stack: 'Deno', how: '`const { socket, response } = Deno.upgradeWebSocket(request); … return response;`' },
		],
	},
	'bun-expected-101': {
		wire: 'An answer other than 101. Bun closes with 1002 and does not say the status.',
		causes: ['The status: see “Unexpected response code”.'],
		check: 'Ask with `curl`.',
		fixes: [
			{
				stack: 'Bun',
				how: '`server.upgrade(request)` must be called, and nothing returned after it has answered true.',
			},
		],
	},
	'python-connection-closed': {
		wire: '“no close frame”: TCP ended, as 1006 says in a page. “keepalive ping timeout”: the peer did not answer a ping within 20 seconds. The last one is a clean close.',
		causes: [
			'A proxy has cut the idle connection, or the device slept.',
			'The event loop is blocked: by `time.sleep`, by computing, by a synchronous library.',
			'The peer is slow and the pong waits behind data.',
		],
		check: 'Switch on the log of `websockets` at DEBUG: it shows every frame.',
		fixes: [
			{
				stack: 'Python',
				how: 'Move blocking work to `asyncio.to_thread`; set `ping_interval` and `ping_timeout` to what the network needs.',
			},
		],
	},
	'python-handshake': {
		wire: 'The answer was no 101, or no HTTP; or a client that is no WebSocket client asked the server.',
		causes: [
			'403: `origins` or your `process_request` refuses.',
			'“valid HTTP response”: `ws:` to a TLS port, or the other way round.',
			'“missing Connection header”: a health check, a port scanner, or a browser tab.',
		],
		check: 'Ask with `curl`.',
		fixes: [{ stack: 'Python', how: 'Answer health checks in `process_request` before the handshake.' }],
	},
	'gorilla-bad-handshake': {
		wire: 'An answer other than a right 101. `Dial` returns it beside the error.',
		causes: [
			'The status: see “Unexpected response code”.',
			'Cloudflare: WebSockets are switched off, the SSL mode does not fit, or a bot rule.',
		],
		check: 'Print `resp.Status` and its body.',
		fixes: [
			{ stack: 'Go', how: '`conn, resp, err := dialer.Dial(…)`, and look at `resp` when `err` is `ErrBadHandshake`.' },
		],
	},
	'gorilla-upgrade-token': {
		wire: 'A request without `Connection: Upgrade` or `Upgrade: websocket`: the upgrade was lost on the way.',
		causes: ['A proxy that does not pass the headers.', 'A browser tab or a health check on that path.'],
		check: 'Print `r.Header` in the handler.',
		fixes: [{ stack: 'nginx', how: 'Pass both headers and speak HTTP/1.1, see 400.' }],
	},
	'gorilla-origin': {
		wire: 'The server answered 403 because the `Origin` is not that of its own `Host`.',
		causes: ['The proxy rewrites `Host`.', 'The page comes from another origin, on purpose.'],
		check: 'Print both headers in the handler.',
		fixes: [
			{
				stack: 'Go',
				how: 'Write a `CheckOrigin` (gorilla) or `OriginPatterns` (coder) with your own list; never `return true` where cookies log in.',
			},
			{ stack: 'nginx', how: '`proxy_set_header Host $host;`' },
		],
	},
	'gorilla-concurrent-write': {
		wire: 'Frames of two writers would mix; gorilla stops the program instead.',
		causes: ['Two goroutines write to one connection, a ping among them.', 'A loop reads on after an error.'],
		check: 'The stack names both.',
		fixes: [
			{
				stack: 'Go',
				how: 'One goroutine writes, others hand it messages through a channel; leave the read loop at the first error.',
			},
		],
	},
	'gorilla-close-1006': {
		wire: '“unexpected EOF”: TCP ended without a Close frame. “close sent”: a write after your own Close. “read limit”: a message above `SetReadLimit`.',
		causes: [
			'A proxy has cut the connection, or the client has gone.',
			'A writer goes on after closing.',
			'A message is larger than allowed.',
		],
		check: '`websocket.IsUnexpectedCloseError(err, 1000, 1001)`',
		fixes: [
			{
				stack: 'Go',
				how: 'Set a pong handler and read deadlines, and ping at less than half of the proxy’s time-out.',
			},
		],
	},
	'dotnet-without-close-handshake': {
		wire: 'TCP ended without a Close frame: 1006 in other words.',
		causes: ['A proxy has cut the idle connection.', 'The client has gone, or its tab was closed by force.'],
		check: '`WebSocketException.WebSocketErrorCode` is `ConnectionClosedPrematurely`.',
		fixes: [{ stack: '.NET', how: 'Catch it as a normal end; set `KeepAliveInterval` below the proxy’s time-out.' }],
	},
	'okhttp-expected-101': {
		wire: 'An answer other than 101; the sentence has its status.',
		causes: [
			'The status: see “Unexpected response code”.',
			'Android’s emulator: `localhost` is the emulator itself; the machine is `10.0.2.2`.',
		],
		check: 'The `response` of `onFailure` has headers and body.',
		fixes: [{ stack: 'OkHttp', how: 'Log `response` in `onFailure`.' }],
	},
	'upgrade-only-to-websocket': {
		wire: 'A 400 to a request without `Upgrade: websocket`.',
		causes: ['A browser tab or a health check asked the WebSocket path.', 'A proxy took the header out.'],
		check: 'Ask directly and through the proxy.',
		fixes: [{ stack: 'nginx', how: 'Pass both headers and speak HTTP/1.1, see 400.' }],
	},
	'socket-io-session': {
		wire: 'Socket.IO begins with HTTP polling and upgrades; its own ping and its reasons run on top of WebSocket. Socket.IO is no WebSocket server: a plain `WebSocket` can’t talk to it.',
		causes: [
			'“Session ID unknown”: several processes without sticky sessions.',
			'“ping timeout”: the peer’s event loop was blocked, or the network is gone.',
			'“transport close”: the connection under it ended; look for the 1006.',
		],
		check: 'Look at the first requests in the Network panel: `transport=polling` with a `sid`.',
		fixes: [
			{
				stack: 'Socket.IO',
				how: "Sticky sessions, or `transports: ['websocket']`; the same major version at both ends.",
			},
		],
	},
} satisfies SymptomTexts;

import type { SymptomTexts } from '../../../src/components/internals/symptoms/symptoms.ts';

export default {
	'ws-unexpected-server-response': {
		wire: 'An HTTP answer other than 101; the number is its status.',
		causes: ['What the status says: see “Unexpected response code”.'],
		check: 'Listen to `unexpected-response`: it hands you the answer with its body.',
		fixes: [
			{
				stack: 'ws',
				how: "`client.on('unexpected-response', (request, response) => …)`; `headers` and `origin` are options of the constructor.",
			},
		],
	},
	'ws-closed-before-established': {
		wire: 'The client ended the connection before the 101.',
		causes: ['`close()` or `terminate()` while CONNECTING, in a clean-up or a time limit of your own.'],
		check: 'The stack of the error names the line that closed.',
		fixes: [{ stack: 'ws', how: 'Have an `error` listener: closing early is reported as an error.' }],
	},
	'ws-in-browser': {
		wire: 'Nothing: ws needs sockets of Node, which a page does not have. A bundler puts a function in its place that throws.',
		causes: [
			'Code of a page imports `ws`, by itself or through a library that was made for Node.',
			'Code that runs on the server and in the page, as frameworks have it, takes the import of the server.',
		],
		check: 'Look in the bundle, or in the stack of the error, for who imports `ws`.',
		fixes: [
			{ stack: 'page', how: '`new WebSocket(url)` without any import: the browser has it.' },
			{
				stack: 'server',
				how: 'For code that runs on both sides: Node has the same `WebSocket` built in since 22, and `isomorphic-ws` chooses for older ones.',
			},
		],
	},
	'ws-not-open': {
		wire: 'Nothing. ws throws while CONNECTING; afterwards it hands the error to the callback of `send`, and without a callback says nothing.',
		causes: ['`send` before `open`.', 'A loop over clients that does not look at their state.'],
		check: 'Log `client.readyState`.',
		fixes: [{ stack: 'ws', how: '`if (client.readyState === WebSocket.OPEN) client.send(data)`' }],
	},
	'ws-handshake-problems': {
		wire: 'The answer to the handshake was missing, a redirect too many, or not right.',
		causes: [
			'“has timed out”: no answer within `handshakeTimeout`.',
			'“redirects”: only with `followRedirects`, and more than `maxRedirects` (10).',
			'“Accept” and “subprotocol”: as for browsers, see there.',
		],
		check: 'Ask with `curl` and look at the headers.',
		fixes: [
			{ stack: 'server', how: 'Answer with one of the subprotocols that were offered, or with none where none was.' },
		],
	},
	'ws-rsv1': {
		wire: 'A frame with RSV1 set on a connection that has not agreed on compression.',
		causes: [
			'The other side compresses without having agreed to.',
			'Two programs read from one socket, so that each misses bytes.',
			'A proxy or a virus scanner changes what passes.',
		],
		check: 'Compare `Sec-WebSocket-Extensions` at both ends.',
		fixes: [{ stack: 'ws', how: '`perMessageDeflate: false` on both sides, to find out whether it is compression.' }],
	},
	'ws-mask': {
		wire: 'A frame from a client without a mask, or one from a server with one.',
		causes: [
			'A hand-written peer.',
			'The wrong end: a client’s code connected as a server.',
			'Caddy 2.6 loads its configuration anew: the Close frame that it sends to the server is not masked.',
		],
		check: 'The top bit of the second byte.',
		fixes: [
			{ stack: 'client', how: 'Set the bit, write four random bytes, and XOR the payload with them.' },
			{ stack: 'ws', how: 'An `error` listener for each socket: without one, a frame like this ends the process.' },
		],
	},
	'ws-limits-and-violations': {
		wire: 'A message that is too large (closed with 1009) or a frame that breaks a rule (1002, or 1007 for text).',
		causes: [
			'The message is larger than `maxPayload`: 100 MiB by default.',
			'A hand-written peer breaks the rule that the sentence names.',
		],
		check: '`error.code` names it: `WS_ERR_…`.',
		fixes: [
			{ stack: 'ws', how: 'Set `maxPayload` to what you expect, and send large things in parts.' },
			{ stack: 'ws', how: 'Have an `error` listener for every socket.' },
		],
	},
	'ws-handle-upgrade-twice': {
		wire: 'Two servers took the same upgrade. Without this error both would write a 101: the page would see “Invalid frame header”.',
		causes: ['Two `WebSocketServer({ server })` on one HTTP server.', 'A framework’s server and your own.'],
		check: "`server.listenerCount('upgrade')` is 2.",
		fixes: [{ stack: 'ws', how: '`noServer: true` for each, and one listener that chooses by path.' }],
	},
	'buffer-in-console': {
		wire: 'A text frame. Since version 8, ws hands over text as a Buffer too, and says with a second argument what it was.',
		causes: ['Code that was written for ws 7.'],
		check: '`isBinary` is false.',
		fixes: [{ stack: 'ws', how: '`(data, isBinary) => isBinary ? data : data.toString()`' }],
	},
	'unhandled-error-event': {
		wire: 'A connection failed, and nobody listened to `error`: Node ends the process.',
		causes: ['A client or a server’s socket of ws without an `error` listener.', 'A proxy whose target is down.'],
		check: 'The lines below say which object emitted it.',
		fixes: [{ stack: 'ws', how: "`socket.on('error', console.error)` on every socket, those in `connection` too." }],
	},
	'undici-non-101': {
		wire: 'Anything before `open`: refused, no such name, TLS, an answer other than 101. Node’s own WebSocket has one sentence for all of them, and some versions have none: in Node 24.21 the event’s `message` is empty.',
		causes: ['See the sentences of Chrome and of `curl`: Node does not say which it is.'],
		check: 'Ask with `curl`, or with ws, which names the status.',
		fixes: [
			{
				stack: 'Node',
				how: 'Use the `WebSocket` of ws while you look for the reason, or ask with `fetch` at the same address with `http:`.',
			},
		],
	},
	'undici-handshake': {
		wire: 'A 101 with a header that is missing or not right; the sentence names it.',
		causes: ['A hand-written server, or a proxy that takes headers out.'],
		check: 'Ask with `curl` and compare.',
		fixes: [{ stack: 'server', how: 'See the entries of Chrome for the same header.' }],
	},
	'undici-use': {
		wire: 'Nothing: the call throws.',
		causes: ['`send` before `open`.', 'A close code that may not be set, or a reason of more than 123 bytes.'],
		check: 'The name of the exception says which: InvalidStateError, InvalidAccessError, SyntaxError.',
		fixes: [{ stack: 'Node', how: 'As in a page: send in `open`, close with 1000 or 3000 to 4999.' }],
	},
} satisfies SymptomTexts;

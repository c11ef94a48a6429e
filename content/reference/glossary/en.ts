import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';

export default {
	lead: 'The words of the field as this site uses them, in the order of a connection’s life, each with its source and a place where it can be seen.',
	nouns: ['what is'],
	labels: {},
	entries: {
		websocket: {
			is: 'A protocol, and the API of browsers for it: one connection that begins as an HTTP request, stays open, and carries messages both ways.',
		},
		'full-duplex': { is: 'Both sides may send at the same time; nobody waits for a turn.' },
		'ws-and-wss': {
			is: 'The schemes of WebSocket addresses: `ws:` over plain TCP, port 80, and `wss:` over TLS, port 443. A browser reads `http:` and `https:` as these.',
		},
		handshake: {
			is: 'The HTTP request and response with which a connection begins. It is over when the client has read a correct 101; from then on both sides speak in frames.',
		},
		upgrade: {
			is: 'The header by which an HTTP/1.1 connection changes its protocol, here to `websocket`. It ends at each proxy, which has to write it anew.',
		},
		'switching-protocols': {
			is: 'The only status that opens a WebSocket over HTTP/1.1. Every other one is a refusal, 200 as well.',
		},
		key: {
			is: 'Sixteen random bytes in base64, new for each connection. Nothing is kept secret by it: it proves that the server has read this request.',
		},
		accept: {
			is: 'The server’s answer to the key: SHA-1 of the key and a fixed GUID, in base64. A wrong one fails the connection.',
		},
		origin: {
			is: 'The header in which a browser names the site of the page that opens the connection. The server must check it: no browser does.',
		},
		subprotocol: {
			is: 'The name of an agreement on what messages mean, such as `chat.v2`. The client offers a list, the server picks one of them or none.',
		},
		extension: { is: 'A change to the framing itself that both sides agree on in the handshake.' },
		'permessage-deflate': {
			is: 'The extension that compresses messages. Browsers offer it by themselves; a compressed message has RSV1 set in its first frame.',
		},
		'extended-connect': {
			is: 'How a WebSocket is opened over HTTP/2 and HTTP/3: a `CONNECT` request with `:protocol`, without key and accept; 200 opens it.',
		},
		frame: {
			is: 'The unit on the wire: a header of 2 to 14 bytes, then the payload. Pages never see frames.',
		},
		message: { is: 'What `send()` takes and a `message` event brings: one frame, or several fragments put together.' },
		fragment: {
			is: 'One of the frames into which a message is split. The first names the type, the last has FIN set; control frames may come between them.',
		},
		fin: { is: 'The first bit of a frame: set, if the message ends with it.' },
		rsv: {
			is: 'Three reserved bits of a frame. One that is set without an extension that gives it a meaning fails the connection.',
		},
		opcode: { is: 'The four bits of a frame that say what it is: text, binary, continuation, close, ping or pong.' },
		'control-frame': {
			is: 'A Close, ping or pong frame: at most 125 bytes, never fragmented, and allowed between the fragments of a message.',
		},
		'data-frame': { is: 'A text, binary or continuation frame: what carries messages.' },
		continuation: { is: 'A frame with opcode 0: it goes on with the message that an earlier frame began.' },
		payload: { is: 'The bytes of a frame after its header.' },
		'extended-length': {
			is: 'The 2 or 8 bytes in which a length of more than 125 is written. The shortest form that fits must be taken.',
		},
		masking: {
			is: 'What a client does to each frame: the payload is combined by XOR with a fresh key that is written in front of it. It protects caches of proxies from made-up requests, and hides nothing.',
		},
		'masking-key': { is: 'The four random bytes of a client’s frame by which it is masked.' },
		'network-byte-order': {
			is: 'The most significant byte first, big-endian: lengths and close codes are written so.',
		},
		'utf-8': {
			is: 'The encoding of text messages and of close reasons. One byte that does not fit fails the connection with 1007.',
		},
		'binary-type': {
			is: 'The property that says in which form binary messages arrive: `blob`, the default, or `arraybuffer`.',
		},
		'ready-state': { is: 'The state of a WebSocket as its page sees it: 0 CONNECTING, 1 OPEN, 2 CLOSING, 3 CLOSED.' },
		'buffered-amount': {
			is: 'How many bytes of payload were given to `send()` and have not been handed on to the network.',
		},
		'back-pressure': {
			is: 'The way in which a slow receiver makes its sender wait. TCP has it; the WebSocket API has none for what it receives.',
		},
		'high-water-mark': {
			is: 'The amount of waiting bytes above which one stops sending, until it has fallen below.',
		},
		'closing-handshake': {
			is: 'Two Close frames, one each way. After that the server ends the TCP connection.',
		},
		'close-frame': { is: 'The frame that says that nothing more will come; it may carry a code and a reason.' },
		'close-code': {
			is: 'The number that says why: 1000 for done, 1006 where no Close frame came. A page may send 1000 and 3000 to 4999.',
		},
		'close-reason': { is: 'The text after the close code, at most 123 bytes of UTF-8.' },
		clean: { is: 'The field of a close event that is true when a Close frame came and went.' },
		'fail-the-connection': {
			is: 'What a side does when the other has broken a rule: it closes at once, with a code where it can, and the page hears `error` and 1006.',
		},
		'half-open': {
			is: 'A connection that one end has lost and the other believes in: a cable was pulled, a router forgot it. Nothing tells of it; only asking finds out.',
		},
		'ping-and-pong': {
			is: 'A question and its answer with the same payload. Browsers answer by themselves; a page can neither send pings nor see them.',
		},
		heartbeat: { is: 'Something sent at regular times, so that silence means that the other side is dead.' },
		'idle-cut': {
			is: 'The end of a connection by something between the two sides, because nothing was sent for so long.',
		},
		proxy: {
			is: 'A server between client and server that passes on what each says. A reverse proxy stands on the side of the server, nginx for example.',
		},
		'hop-by-hop': {
			is: 'A header that is meant for the next machine on the way and ends there: `Upgrade` and `Connection` are.',
		},
		'round-trip': { is: 'The way there and back: the time that each question costs before its answer can come.' },
		reconnect: {
			is: 'To open a new WebSocket when one has ended. It is another connection, and its server knows nothing of the last one.',
		},
		'back-off': { is: 'To wait longer after each failed attempt, twice as long for example, up to a limit.' },
		jitter: {
			is: 'A random part in each wait, so that clients that were cut at the same moment do not come back at the same moment.',
		},
		resume: {
			is: 'To go on after a reconnect where one left off: the client says the number of the last message that it has.',
		},
		polling: {
			is: 'To ask again and again whether there is something new; long polling, if the server answers only when there is.',
		},
		'server-sent-events': {
			is: 'An HTTP response that does not end, read by `EventSource`: text, from the server alone.',
		},
		hijacking: {
			is: 'A page of another site opens a WebSocket to yours, and the browser sends the reader’s cookies along. Checking Origin prevents it.',
		},
		ticket: {
			is: 'A value that is good once and for a short time, by which a page shows who it is where it can’t set headers.',
		},
	},
} satisfies TextsOf<typeof table>;

import type { SymptomTexts } from '../../../src/components/internals/symptoms/symptoms.ts';

export default {
	'firefox-interrupted': {
		wire: 'Anything after `open` that was not a closing handshake: TCP ended without a Close frame, a frame that breaks the protocol. It is also printed when the reader reloads the page.',
		causes: [
			'The page was reloaded or left: then it is harmless.',
			'A proxy has cut the idle connection.',
			'The server process has ended.',
		],
		check: 'Log `close` with its code and with the time since the last message: a round number of seconds is a proxy.',
		fixes: [
			{ stack: 'page', how: 'Close in `pagehide` to keep the console quiet.' },
			{ stack: 'server', how: 'Send pings at less than half of the shortest time-out on the way.' },
		],
	},
	'safari-connection-lost': {
		wire: 'TCP ended without a Close frame.',
		causes: [
			'The device slept, or changed from Wi-Fi to the mobile network.',
			'iCloud Private Relay or a VPN was reconnected.',
			'A proxy has cut the idle connection.',
		],
		check: 'Does it come after waking up? Then it is sleep. At a round number of seconds? A proxy.',
		fixes: [
			{ stack: 'client', how: 'Reconnect on `close`, on `online` and on `pageshow`, and resume from the last id.' },
		],
	},
	'safari-suspension': {
		wire: 'A Close frame with 1001 and this very sentence as its reason, from Safari to the server: the page went into the back/forward cache.',
		causes: ['The reader followed a link or went back. It is not an error.'],
		check: 'The server’s log has code 1001 with that reason.',
		fixes: [{ stack: 'page', how: 'Connect again in `pageshow` where `event.persisted` is true.' }],
	},
	'invalid-frame-header': {
		wire: 'Bytes after the 101 that can’t be the header of a frame.',
		causes: [
			'Two WebSocket servers listen to one `upgrade` event (Vite and yours, Socket.IO and ws), and both write into the same connection.',
			'Something writes HTTP text after the 101: an error page, a middleware.',
			'A hand-written server writes a length that is not minimal, or a ping, pong or Close frame that is fragmented or longer than 125 bytes.',
		],
		check: 'Look at the first bytes after the handshake: letters are text, a second `HTTP/1.1 101` is a second server.',
		fixes: [
			{ stack: 'ws', how: '`noServer: true` for each, and one `upgrade` listener that chooses by path.' },
			{ stack: 'Vite', how: 'Give its hot reload a port of its own (`server.hmr.port`), or your server another.' },
		],
	},
	'must-not-mask': {
		wire: 'A frame from the server with the MASK bit set. Chrome and WebKitGTK fail the connection with 1002, Firefox reads it.',
		causes: [
			'A hand-written server uses the code that builds a client’s frames.',
			'A proxy passes the frames of one client to another.',
		],
		check: 'The second byte of the frame is 128 or more.',
		fixes: [{ stack: 'server', how: 'Write the length without 0x80, no key, and the payload as it is.' }],
	},
	'reserved-bits': {
		wire: 'A frame whose RSV bits are set although no extension was agreed on that gives them a meaning. RSV1 is compression.',
		causes: [
			'The server compresses although the 101 did not agree on permessage-deflate.',
			'A proxy took `Sec-WebSocket-Extensions` out of the handshake and let the frames pass.',
			'What came is not a frame at all: see “Invalid frame header”.',
		],
		check: 'Is `permessage-deflate` in the answer of the handshake? `socket.extensions` says so too.',
		fixes: [{ stack: 'ws', how: '`perMessageDeflate: false` until the proxy passes the header.' }],
	},
	'unrecognized-opcode': {
		wire: 'A frame with an opcode from 3 to 7 or from 11 to 15.',
		causes: [
			'The reader of a stream has lost its place: a length was read wrong, and payload is taken for a header.',
			'Text was written into the connection outside of any frame.',
		],
		check: 'Look at the frame before it: its length says where this one had to begin.',
		fixes: [{ stack: 'server', how: 'Let one library write all frames.' }],
	},
	'unexpected-continuation': {
		wire: 'A continuation without a beginning, or a new text or binary frame before the message before it had ended.',
		causes: [
			'Two threads write fragments of two messages into one connection.',
			'Every fragment was sent with the opcode of the first: later ones must have opcode 0.',
		],
		check: 'Read opcode and FIN of the frames in their order.',
		fixes: [{ stack: 'server', how: 'One writer for each connection, one message after the other.' }],
	},
	'broken-close-frame': {
		wire: 'A Close frame with a payload of one byte, with a code that is never sent (1005, 1006, 1015), or with a reason that is not UTF-8.',
		causes: [
			'The server passes on the 1006 that it was told itself.',
			'The reason was cut in the middle of a character.',
		],
		check: 'The two bytes after the header are the code, big-endian.',
		fixes: [{ stack: 'server', how: 'Send 1001 or 1011 in place of 1006, and cut reasons at characters.' }],
	},
	'could-not-decode-utf-8': {
		wire: 'A text frame whose bytes are not UTF-8. The browser closes with 1007.',
		causes: [
			'Binary data was sent as text: Go’s `x/net/websocket` does so by default, terminals do.',
			'Text was cut at a number of bytes, in the middle of a character.',
			'The text is in another encoding, GBK for example.',
		],
		check: 'Look at the last bytes of the message: `e4`, `e4 bd` or the like is a character that was cut.',
		fixes: [{ stack: 'server', how: 'Send bytes as binary, and only encoded text as text.' }],
	},
	'insufficient-resources': {
		wire: 'Nothing: the browser opens no further socket. Chrome has about 255 for a page, Firefox 200.',
		causes: [
			'A loop that reconnects and never closes the sockets before it.',
			'A component opens one each time it is drawn.',
		],
		check: 'Count the constructors; the Network panel, filtered by WS, lists them.',
		fixes: [{ stack: 'page', how: 'Keep the socket in one place, and close it before making another.' }],
	},
	'close-1006': {
		wire: 'Never on the wire. The API reports 1006 when the connection ended without a Close frame; the page is not told why.',
		causes: [
			'Before `open`: the handshake failed, for any reason that the page may not know.',
			'After a round number of idle seconds: a proxy’s time-out (nginx and many load balancers 60 s, Cloudflare about 100 s).',
			'Right after a message of yours: it was too large, or its handler crashed.',
			'On waking up: the device slept.',
		],
		check:
			'Log the time since `open` and since the last message in both directions: *when* it comes says more than the code.',
		fixes: [
			{
				stack: 'server',
				how: 'Ping each client at less than half of the shortest time-out, and close with a code of your own before you end.',
			},
			{ stack: 'client', how: 'Reconnect with a growing, random delay, and resume from the last id.' },
		],
	},
	'already-closing-or-closed': {
		wire: 'Nothing. `send()` after `close()` does not throw: the data is dropped, `bufferedAmount` grows, and never falls again.',
		causes: [
			'A timer or an event handler goes on sending after the connection has ended.',
			'The code holds on to the old socket after it has reconnected.',
		],
		check: 'Log `readyState` before each send: 2 or 3.',
		fixes: [
			{
				stack: 'page',
				how: 'Send only while `readyState === WebSocket.OPEN`, queue what must not be lost, and stop timers in `close`.',
			},
		],
	},
	'object-blob': {
		wire: 'A binary frame. In a page a binary message is a Blob unless `binaryType` says otherwise.',
		causes: [
			'The server passes on a Buffer: since version 8, ws hands every message over as a Buffer, text too.',
			'The server means to send text and sends bytes.',
		],
		check: 'Opcode 2 in the frames view.',
		fixes: [
			{
				stack: 'ws',
				how: "`ws.on('message', (data, isBinary) => other.send(data, { binary: isBinary }))`, or `data.toString()`.",
			},
			{ stack: 'page', how: "`socket.binaryType = 'arraybuffer'`, then `new TextDecoder().decode(event.data)`." },
		],
	},
	'background-timers': {
		wire: 'The page’s heartbeat comes once a minute, or not at all, and the server or a proxy cuts the connection.',
		causes: [
			'Browsers slow down timers of pages that are not in sight: in Chrome chained timers run once a minute after 5 minutes.',
			'Phones freeze pages in the background altogether.',
		],
		check: 'Log the time of each heartbeat and switch to another tab for six minutes.',
		fixes: [
			{ stack: 'server', how: 'Let the server ping: browsers answer pings without the page’s timers.' },
			{ stack: 'page', how: 'Check on `visibilitychange` whether the connection still lives.' },
		],
	},
	'dead-link-unnoticed': {
		wire: 'Nothing at all, and that is the point: a cable that is pulled sends no FIN. TCP notices when it has something to send and no acknowledgement comes, which takes many minutes.',
		causes: ['The device lost its network without a word.', 'A NAT or a firewall has forgotten the connection.'],
		check: 'Send something and wait for an answer: without one within a few seconds the link is dead.',
		fixes: [
			{ stack: 'server', how: 'Ping each client, and terminate those that have not answered by the next ping.' },
			{ stack: 'page', how: 'Ask by a message of your own and close when no answer comes: a page can’t ping.' },
		],
	},
	'devtools-offline': {
		wire: 'Frames go on: the emulation of older versions does not touch sockets that are open.',
		causes: ['“Offline” stops new requests; open sockets were left alone until recent versions of Chrome.'],
		check: 'Send a message while “Offline” is chosen.',
		fixes: [{ stack: 'test', how: 'Switch off the network, stop the server, or use a proxy that can cut.' }],
	},
} satisfies SymptomTexts;

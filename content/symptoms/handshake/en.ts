import type { SymptomTexts } from '../../../src/components/internals/symptoms/symptoms.ts';

export default {
	'incorrect-accept': {
		wire: 'A 101 with a `Sec-WebSocket-Accept` that is not what this request’s key gives. The browser fails the connection, because it may be talking to something that merely repeats an old answer.',
		causes: [
			'A hand-written server with a typo in the GUID `258EAFA5-E914-47DA-95CA-C5AB0DC85B11`, or without it.',
			'The hash is encoded as hexadecimal text and not as the Base64 of its 20 bytes.',
			'The key was trimmed, decoded or turned to lower case before it was hashed.',
			'A cache answered with the 101 of another request.',
		],
		check:
			'Take the key of the request and compute: the Base64 of SHA-1 of key and GUID, as text, one after the other. `dGhlIHNhbXBsZSBub25jZQ==` must give `s3pPLMBiTxaQ9kYGzzhZRbK+xOo=`.',
		fixes: [
			{ stack: 'Node', how: "`createHash('sha1').update(key + GUID).digest('base64')`" },
			{ stack: 'proxy', how: 'Switch caching off for this path.' },
		],
	},
	'upgrade-header-missing': {
		wire: 'A 101 that lacks `Upgrade: websocket` or `Connection: Upgrade`, or has other values there.',
		causes: [
			'A hand-written 101 without both headers.',
			'A proxy lets the answer pass and takes its hop-by-hop headers out on the way back.',
		],
		check: 'Ask the server directly and through the proxy, and compare the headers of the two answers.',
		fixes: [
			{ stack: 'server', how: 'Write all three: `Upgrade: websocket`, `Connection: Upgrade`, `Sec-WebSocket-Accept`.' },
			{ stack: 'proxy', how: 'Use one that knows WebSocket, and its setting for it.' },
		],
	},
	'header-more-than-once': {
		wire: 'A 101 in which a header that may be there once is there twice.',
		causes: [
			'Framework and WebSocket library both write the answer.',
			'A proxy adds a header that the server has written already.',
		],
		check: 'Look at the answer with `curl -i`: the header is listed twice.',
		fixes: [{ stack: 'server', how: 'Leave the answer to the upgrade to one of the two.' }],
	},
	'no-subprotocol-in-response': {
		wire: "The request offered subprotocols, and the 101 names none. Chrome fails the connection; Firefox and WebKitGTK open it, with `protocol === ''`.",
		causes: [
			'The page passes a second argument (a name, or a token in place of a header), and the server does not answer with one of them.',
			'`new WebSocket(url, null)` offers the subprotocol “null”.',
			'A proxy takes the header out of the request or of the answer.',
		],
		check: 'Ask with the header and look whether the answer has it.',
		fixes: [
			{
				stack: 'ws',
				how: "`handleProtocols: (protocols) => protocols.has('chat.v1') ? 'chat.v1' : false`; without that option ws takes the first one offered.",
			},
			{ stack: 'page', how: 'Pass no second argument where the server knows no subprotocols.' },
			{
				stack: 'Workerman',
				how: "Set `$connection->headers = ['Sec-WebSocket-Protocol: chat.v1'];` in `onWebSocketConnect`.",
			},
		],
	},
	'subprotocol-not-requested': {
		wire: 'The 101 names a subprotocol that the request did not offer.',
		causes: [
			'The server answers with a fixed name, whatever was asked for.',
			'Upper and lower case differ: names are compared byte by byte.',
		],
		check: 'Compare `Sec-WebSocket-Protocol` of the request with that of the answer.',
		fixes: [
			{ stack: 'server', how: 'Choose from what was offered, or leave the header out.' },
			{ stack: 'page', how: "Offer the name that the server speaks: `new WebSocket(url, 'mqtt')`." },
		],
	},
	'permessage-deflate-error': {
		wire: 'A 101 whose `Sec-WebSocket-Extensions` is not a right answer to the offer: a parameter that may not be there, an extension that nobody offered, or the same one twice.',
		causes: [
			'The server repeats the whole offer and does not choose from it.',
			'A gateway adds an extension of its own.',
		],
		check:
			'Compare the header in the request with the one in the answer: each parameter of the answer must be allowed by the offer (RFC 7692 §7.1).',
		fixes: [
			{
				stack: 'server',
				how: 'Answer `permessage-deflate` alone, or leave the header out: then nothing is compressed.',
			},
		],
	},
	'invalid-status-line': {
		wire: 'The first bytes that came back are no HTTP answer.',
		causes: [
			'The port speaks TLS, and the address begins with `ws:`; or the other way round.',
			'It is a plain TCP server, a database or an SSH port.',
			'A hand-written server begins with an empty line or with `101` alone.',
		],
		check:
			'Send a line of HTTP to the port and look at what comes back. Bytes that begin with `15 03` are a TLS alert.',
		fixes: [
			{ stack: 'page', how: 'Use `wss:` where the port speaks TLS.' },
			{ stack: 'server', how: 'Begin with exactly `HTTP/1.1 101 Switching Protocols` and CRLF.' },
		],
	},
	'closed-before-handshake-response': {
		wire: 'TCP was established, the request was sent, and the other side closed without a byte of answer.',
		causes: [
			'The handler of the upgrade has thrown, and nobody caught it.',
			'Nobody handles `upgrade`: Node closes the socket of an upgrade without a listener.',
			'The port speaks another protocol, or TLS.',
		],
		check: 'Ask with `curl`: “Empty reply from server” is the same thing.',
		fixes: [
			{ stack: 'Node', how: 'Add the listener for `upgrade`, and an `error` listener for the socket within it.' },
		],
	},
} satisfies SymptomTexts;

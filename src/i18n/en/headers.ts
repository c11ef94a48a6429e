/** A line of the opening handshake in words. */
export interface HeaderText {
	/** What it says, in a few words. */
	readonly what: string;
	/** Why it is there and what follows from it. */
	readonly why: string;
}

/** The lines of both messages of the opening handshake; the keys are header names in lower case. */
export const headers = {
	'request-line': {
		what: 'An ordinary HTTP/1.1 GET',
		why: 'The handshake begins as HTTP, so that one port can serve both. The path and the query come from the URL given to the constructor.',
	},
	'status-line': {
		what: 'The answer: agreed, or refused',
		why: 'After 101 and the empty line, both sides send frames. Any other status fails the connection: a browser follows no redirect here, and shows the page neither the status nor the body.',
	},
	'empty-line': {
		what: 'The head ends here',
		why: 'An empty line ends the head of an HTTP message. After that of a 101 answer, the next byte is the first of a frame.',
	},
	host: {
		what: 'The server that is meant',
		why: 'One address can serve many sites; the server picks one by this name. It comes from the URL, with the port unless it is the default one.',
	},
	connection: {
		what: 'Upgrade concerns this hop alone',
		why: 'Headers named here are for the next hop, and a proxy does not pass them on. One that does not know WebSocket so breaks the handshake at once, not halfway through the messages.',
	},
	upgrade: {
		what: 'Speak WebSocket from here on',
		why: 'The request asks to change the protocol of this TCP connection; the answer agrees. A 101 answer without it fails the connection.',
	},
	'sec-websocket-key': {
		what: '16 random bytes, in base64',
		why: 'New for every connection. The server answers with a value made from it, which proves that it understood a WebSocket handshake and that no cache answered. It is no secret and identifies nobody.',
	},
	'sec-websocket-accept': {
		what: 'Proof that the key was understood',
		why: 'Base64 of the SHA-1 of the key followed by a fixed text. The client computes it as well, and fails the connection where they differ.',
	},
	'sec-websocket-version': {
		what: '13 is the version of RFC 6455',
		why: 'The only one in use. A server that does not speak it answers 426 and lists those that it speaks.',
	},
	'sec-websocket-protocol': {
		what: 'Subprotocols: many offered, one chosen',
		why: 'Offered by the constructor’s second argument, in order of preference. The server chooses one, or sends no such header. A browser that offered some and is given none, or one that it never offered, fails the connection.',
	},
	'sec-websocket-extensions': {
		what: 'Extensions, offered or agreed',
		why: 'Browsers offer permessage-deflate, which compresses messages, by themselves. What the server agrees to stands in its answer; without this header there, frames stay as they are.',
	},
	origin: {
		what: 'The site whose code opens the socket',
		why: 'Code on a page cannot forge it. CORS does not apply to WebSocket, so a server that trusts cookies must check it.',
	},
	cookie: {
		what: 'What the browser keeps for this host',
		why: 'Sent as with any request to the host, whichever site opened the socket. That is why servers must check Origin.',
	},
	authorization: {
		what: 'Credentials',
		why: 'The constructor takes no headers, so a page cannot set it. Programs other than browsers can.',
	},
	'user-agent': { what: 'The browser and its version', why: 'It plays no part in the handshake.' },
	'cache-control': {
		what: 'Caches, keep out',
		why: 'A handshake must reach the server itself; no stored answer can stand in for it.',
	},
	pragma: { what: 'Caches, keep out: the old way', why: 'The same for caches that speak only HTTP/1.0.' },
	'accept-encoding': {
		what: 'Compressions for an HTTP body',
		why: 'Sent with every request; of use only when the server refuses with a body. Messages are compressed by an extension instead.',
	},
	'accept-language': {
		what: 'Languages that the reader prefers',
		why: 'Sent with every request; it plays no part in the handshake.',
	},
	date: { what: 'When the answer was made', why: 'It plays no part in the handshake.' },
	server: { what: 'The program that answered', why: 'It tells apart whether the server or a proxy before it refused.' },
	'content-type': { what: 'What the body is', why: 'A refusal may carry a body. A page never sees it.' },
	'content-length': { what: 'Bytes of the body', why: 'A refusal may carry a body. A page never sees it.' },
	location: { what: 'Where a redirect points', why: 'A browser does not follow redirects in a handshake.' },
	'retry-after': { what: 'When to try again', why: 'For programs: a page cannot read it.' },
	'www-authenticate': { what: 'How to authenticate', why: 'For programs: a page cannot read it and cannot answer it.' },
	'set-cookie': { what: 'A cookie to keep', why: 'Stored as from any answer, of a 101 too.' },
	other: {
		what: 'Not part of the opening handshake',
		why: 'Further headers are allowed. The protocol gives this one no meaning.',
	},
} as const satisfies Record<string, HeaderText>;

export type HeaderId = keyof typeof headers;

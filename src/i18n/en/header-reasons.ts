import type { HeaderId } from './headers.ts';

export type HeaderReasons = Readonly<Record<HeaderId, string>>;

/** Why each line of the opening handshake is there, and what follows from it. */
export const headerReasons: HeaderReasons = {
	'request-line':
		'The handshake begins as HTTP, so that one port can serve both. The path and the query come from the URL given to the constructor.',
	'status-line':
		'After 101 and the empty line, both sides send frames. Any other status fails the connection: a browser follows no redirect here, and shows the page neither the status nor the body.',
	'empty-line':
		'An empty line ends the head of an HTTP message. After that of a 101 answer, the next byte is the first of a frame.',
	host: 'One address can serve many sites; the server picks one by this name. It comes from the URL, with the port unless it is the default one.',
	connection:
		'Headers named here are for the next hop, and a proxy does not pass them on. One that does not know WebSocket so breaks the handshake at once, not halfway through the messages.',
	upgrade:
		'The request asks to change the protocol of this TCP connection; the answer agrees. A 101 answer without it fails the connection.',
	'sec-websocket-key':
		'New for every connection. The server answers with a value made from it, which proves that it understood a WebSocket handshake and that no cache answered. It is no secret and identifies nobody.',
	'sec-websocket-accept':
		'Base64 of the SHA-1 of the key followed by a fixed text. The client computes it as well, and fails the connection where they differ.',
	'sec-websocket-version':
		'The only one in use. A server that does not speak it answers 426 and lists those that it speaks.',
	'sec-websocket-protocol':
		'Offered by the constructor’s second argument, in order of preference. The server chooses one, or sends no such header. A browser that offered some and is given none, or one that it never offered, fails the connection.',
	'sec-websocket-extensions':
		'Browsers offer permessage-deflate, which compresses messages, by themselves. What the server agrees to stands in its answer; without this header there, frames stay as they are.',
	origin:
		'Code on a page cannot forge it. CORS does not apply to WebSocket, so a server that trusts cookies must check it.',
	cookie:
		'Sent as with any request to the host, even if another site opened the socket, unless SameSite or the browser’s settings keep it back. That is why servers must check Origin.',
	authorization:
		'The constructor takes no headers, so a page cannot put a token here. A browser adds only what HTTP authentication asks for, from a name and password that it has. Programs other than browsers can set it.',
	'user-agent': 'It plays no part in the handshake.',
	'cache-control': 'A handshake must reach the server itself; no stored answer can stand in for it.',
	pragma: 'The same for caches that speak only HTTP/1.0.',
	'accept-encoding':
		'Sent with every request; of use only when the server refuses with a body. Messages are compressed by an extension instead.',
	'accept-language': 'Sent with every request; it plays no part in the handshake.',
	date: 'It plays no part in the handshake.',
	server: 'It helps to tell whether the server refused or a proxy in front of it.',
	'content-type': 'A refusal may carry a body. A page never sees it.',
	'content-length': 'A refusal may carry a body. A page never sees it.',
	location: 'A browser does not follow redirects in a handshake.',
	'retry-after': 'For programs other than browsers: a page cannot read it.',
	'www-authenticate':
		'A page cannot read it. A browser may answer by itself, if it has a name and password for this host.',
	'set-cookie': 'A browser stores it from a 101 as from any page; Chromium does not from a refusal.',
	other: 'Further headers are allowed. The protocol gives this one no meaning.',
};

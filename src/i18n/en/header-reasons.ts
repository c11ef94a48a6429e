import type { HeaderId } from './headers.ts';

export type HeaderReasons = Readonly<Record<HeaderId, string>>;

/** Why each line of the opening handshake is there, and what follows from it. */
export const headerReasons: HeaderReasons = {
	'request-line':
		'The handshake begins as HTTP, so that one port can serve both HTTP and WebSocket. The path and the query come from the URL given to the constructor.',
	'status-line':
		'After 101 and the empty line, both sides send frames. Any other status refuses. A page sees neither the status nor the body. Chromium and Firefox follow no redirect here; WebKit does.',
	'empty-line':
		'An empty line ends the head of an HTTP message. After that of a 101 answer, the next byte is the first of a frame.',
	host: 'One address can serve many sites; the server picks one by this name. It comes from the URL, with the port unless it is the default one.',
	connection:
		'Headers named here are for the next hop, and a proxy does not pass them on. One that does not know WebSocket so breaks the handshake at once, not halfway through the messages. Firefox also names keep-alive, which an upgraded connection has no use for.',
	upgrade:
		'The request asks to change the protocol of this TCP connection; the answer agrees. A 101 answer without it fails the connection.',
	'sec-websocket-key':
		'New for every connection. The server answers with a value made from it, which proves that it understood a WebSocket handshake and that no cache answered. It is no secret and identifies nobody.',
	'sec-websocket-accept':
		'Base64 of the SHA-1 of the key followed by a fixed text. The client computes it as well, and fails the connection where they differ.',
	'sec-websocket-version':
		'The only one in use. A server that does not speak it answers 426 and lists those that it speaks.',
	'sec-websocket-protocol':
		'Offered by the constructor’s second argument, in order of preference. The server chooses one, or sends no such header. Where a browser offered some and is given none, or one that it never offered, the standard has it fail the connection, as Chromium does. Firefox opens the socket all the same, and so does WebKit where none was chosen; protocol is then empty.',
	'sec-websocket-extensions':
		'Browsers offer permessage-deflate, which compresses messages, by themselves. What the server agrees to is in its answer; without this header there, frames stay as they are.',
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
	accept: 'Firefox sends it with every request, as */*, which is every type. It plays no part in the handshake.',
	'sec-fetch-dest':
		'What the answer will be used for. It is empty or websocket, as the answer is neither a page nor a picture. Code cannot set it. Firefox and WebKit send it with handshakes; Chromium does not.',
	'sec-fetch-mode':
		'How the request is made: websocket. Code cannot set it, so a server can tell a handshake of a browser from other requests by it. Firefox and WebKit send it.',
	'sec-fetch-site':
		'Whether the code that opens the socket comes from this site or another: same-origin, same-site or cross-site. Code cannot set it. Firefox and WebKit send it; to know it of all browsers, a server checks Origin.',
	'sec-gpc':
		'The reader asks that what the server learns be not sold or shared: a browser setting. It plays no part in the handshake.',
	dnt: 'The reader asks not to be tracked: an older setting. It plays no part in the handshake.',
	priority: 'How urgent the answer is, compared with others. It plays no part in the handshake.',
	'accept-language': 'Sent with every request; it plays no part in the handshake.',
	date: 'It plays no part in the handshake.',
	server: 'It helps to tell whether the server refused or a proxy in front of it.',
	'content-type': 'A refusal may carry a body. A page never sees it.',
	'content-length': 'A refusal may carry a body. A page never sees it.',
	location: 'Chromium and Firefox do not follow redirects in a handshake. WebKit does, and the socket may open there.',
	allow: 'A refusal with 405 lists the methods that the address does take.',
	'x-content-type-options': 'For a refusal’s body: a browser must not guess what it is. A page never sees it.',
	'retry-after': 'For programs other than browsers: a page cannot read it.',
	'www-authenticate':
		'A page cannot read it. A browser may answer by itself, if it has a name and password for this host.',
	'set-cookie': 'A browser stores it from a 101 as from any page; Chromium does not from a refusal.',
	other: 'Further headers are allowed. The protocol gives this one no meaning.',
};

/** Programs of which a run in the page and the recorded one differ, each with the reason. */
export const EXCEPTIONS: Readonly<Record<string, string>> = {
	'debugging/hops starter':
		'The HTTP server of Node answers a request without Upgrade; in the page, which has none, the lab server does.',
	'debugging/room starter': 'Text that is no UTF-8 fails the connection with 1007 (RFC 6455 §8.1); Chromium says 1002.',
	'handshake/live-headers starter':
		'It counts the headers of the request: in the page there are those of the protocol alone.',
	'why-websocket/three-ways starter': 'It polls over plain HTTP, which does not exist in a page.',
};

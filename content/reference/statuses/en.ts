import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';

export default {
	lead: 'The answer to a handshake over HTTP/1.1 must be 101. Whatever else comes, a page gets `error`, then `close` with 1006, and is told neither status, headers nor body: look in the console, in the developer tools or with curl. Over HTTP/2 and HTTP/3 the answer that opens is 200.',
	nouns: ['status', 'HTTP'],
	labels: { result: 'What comes of it', causes: 'Usual causes', todo: 'What to do', others: 'Elsewhere' },
	entries: {
		'100': {
			is: 'An interim response, as is 103 Early Hints: the real answer follows on the same connection.',
			facts: {
				result: 'Nothing: it is skipped.',
				causes: ['A server or a proxy in front sends hints, or answers an `Expect` header.'],
				todo: ['In a client written by hand: read on to the first response that is not of the class 1xx, or is 101.'],
			},
		},
		'101': {
			is: 'Agreed: after the empty line, both sides send frames.',
			facts: {
				result: '`open`, if `Upgrade`, `Connection` and the accept value are right.',
				causes: [
					'A 101 that still fails has a wrong accept value, a header that a proxy took away, or a subprotocol or an extension that was not offered.',
				],
				todo: ['Compare both messages with the rules of each header.'],
				others: 'Over HTTP/2 and HTTP/3: 200, without `Upgrade` and accept value (RFC 8441).',
			},
		},
		'200': {
			is: 'A page was delivered. Whoever answered did not look at the upgrade.',
			facts: {
				result: 'fails',
				causes: [
					'A single-page application answers every path with its index.',
					'The development server is asked, not the back end.',
					'Nobody handles `upgrade`.',
				],
				todo: ['Ask with curl, and see from the body who answers.'],
				others: 'Over HTTP/2 and HTTP/3 it is the answer that opens.',
			},
		},
		'301': {
			is: 'A redirect, as are 302, 303, 307 and 308: `Location` says where to.',
			facts: {
				result: 'fails in Chromium and Firefox; WebKitGTK follows it',
				causes: [
					'`ws://` where the server wants `wss://`.',
					'A slash at the end that is missing, or too many.',
					'A log-in page.',
				],
				todo: ['Write the address that is in `Location`.'],
				others: '`ws` follows only with `followRedirects: true`.',
			},
		},
		'400': {
			is: 'The server does not take this for a sound request.',
			facts: {
				result: 'fails',
				causes: [
					'A proxy does not pass `Upgrade` and `Connection` on.',
					'Socket.IO without sticky sessions.',
					'A handshake written by hand lacks a header.',
				],
				todo: ['Ask hop by hop, from the inside out: the first that says something other than 101 is the one to mend.'],
				others: '`ws` answers 400 to a path that is not its own, and to a broken handshake.',
			},
		},
		'401': {
			is: 'The server wants credentials, and says in `WWW-Authenticate` which.',
			facts: {
				result: 'fails; Chromium answers Basic authentication by itself if it has name and password',
				causes: [
					'The endpoint is behind Basic authentication.',
					'A token was expected in `Authorization`, which a page can’t set.',
				],
				todo: ['Use a cookie, a short-lived ticket in the address, or a first message.'],
			},
		},
		'403': {
			is: 'The request was understood and is refused.',
			facts: {
				result: 'fails',
				causes: [
					'The `Origin` is not on the list.',
					'A cookie is missing, kept back by `SameSite`.',
					'A firewall or a CSRF check.',
				],
				todo: ['Ask with and without the `Origin` of the page, and compare.'],
			},
		},
		'404': {
			is: 'There is nothing at this path.',
			facts: {
				result: 'fails',
				causes: ['A prefix is missing, or the proxy cut it off.', 'The host name goes to another back end.'],
				todo: ['Compare the paths in the access logs of each hop.'],
			},
		},
		'426': {
			is: 'An upgrade is wanted and none was seen, or one to another version.',
			facts: {
				result: 'fails',
				causes: [
					'A proxy took `Upgrade` away.',
					'A browser or a health check asked by plain GET.',
					'`Sec-WebSocket-Version` is not 13: the answer then lists what is spoken.',
				],
				todo: ['Ask the server directly: 101 there means that the proxy is at fault.'],
				others: '`ws` answers 426 to plain requests where it has made the HTTP server itself.',
			},
		},
		'429': {
			is: 'Too many requests or connections from this address or account.',
			facts: {
				result: 'fails',
				causes: ['A client reconnects in a tight loop.', 'A school or an office behind one address.'],
				todo: ['Wait longer each time, with a random part. `Retry-After` is for programs: a page can’t read it.'],
			},
		},
		'500': {
			is: 'The server failed while it handled the request.',
			facts: {
				result: 'fails',
				causes: ['The handler of `upgrade` threw: a database, a session store.'],
				todo: ['Read the server’s log at that moment.'],
			},
		},
		'502': {
			is: 'A proxy got no sound answer from the server behind it.',
			facts: {
				result: 'fails',
				causes: [
					'The server is down, or restarts.',
					'It crashed at the upgrade.',
					'The proxy speaks HTTP to a port that wants TLS.',
				],
				todo: ['Read the error log of the proxy beside that of the server.'],
			},
		},
		'503': {
			is: 'Nobody can serve now.',
			facts: {
				result: 'fails',
				causes: [
					'No healthy server: the health check asks for a page that a WebSocket server does not have.',
					'A limit of connections is reached.',
					'A deploy.',
				],
				todo: ['Reconnect with growing, random delays; give the health check a path of its own.'],
			},
		},
		'504': {
			is: 'A proxy waited for the answer of the server, and gave up.',
			facts: {
				result: 'fails',
				causes: ['The server does slow work before it answers the upgrade.', 'A firewall drops what goes to it.'],
				todo: ['Accept the upgrade first, then do what is slow.'],
			},
		},
	},
} satisfies TextsOf<typeof table>;

import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';

export default {
	lead: '`new WebSocket(url, protocols)` throws at what it can see to be wrong, and returns before anything has been sent. All that goes wrong later is told by events.',
	labels: {
		takes: 'Takes',
		does: 'Does',
		throws: 'Throws',
		later: 'Fails later',
		calls: 'In Chromium',
		engines: 'Elsewhere',
	},
	entries: {
		WebSocket: {
			is: 'Makes a socket and begins to connect. It returns at once, with `readyState` 0.',
			facts: {
				takes: [
					'`url`, which must be given: a string, or an object that becomes one, such as a `URL`.',
					'`protocols`, which may be left out: a string, or an array of strings. There is no third argument, and no way to set headers.',
				],
				does: [
					'Resolves `url` against the address of the page, and reads `http:` as `ws:`, `https:` as `wss:`.',
					'Checks the scheme, the fragment and the subprotocols, in this order, and throws at the first that is wrong.',
					'Starts the opening handshake, then returns. Listeners that are added in the same run of code hear every event.',
				],
				throws: 'SyntaxError, TypeError, SecurityError: see below.',
				later:
					'A host that does not exist, a port where nobody listens, TLS, an answer other than a right 101: `error`, then `close` with 1006. For TLS, Firefox says 1015.',
			},
		},
		url: {
			is: 'Where to connect: `ws:` or `wss:`, `http:` or `https:`, or relative to the page.',
			facts: {
				takes: [
					'Without a port: 80 for `ws:`, 443 for `wss:`.',
					'The path and the query go out in the first line of the handshake, and into the logs of every server on the way: tokens do not belong there.',
					'A user name and a password stay in `socket.url`; Chromium answers a 401 with them.',
				],
				throws: 'SyntaxError if it can’t be parsed, has another scheme, or has a fragment, be it an empty one.',
				engines: [
					'`http:`, `https:` and relative addresses are taken from Chrome 125, Firefox 124 and Safari 17.3 on; older ones throw SyntaxError.',
					'Node 24 takes `http:` and `https:`, and throws SyntaxError at a relative address: there is no page.',
				],
			},
		},
		protocols: {
			is: 'The subprotocols that the page speaks, the one it likes best first. They go out as `Sec-WebSocket-Protocol`.',
			facts: {
				takes: [
					'Each is a token of RFC 9110: no space, no comma, no slash. Case counts.',
					"A string is one name, not a list: `'a, b'` throws.",
					'An empty array offers nothing.',
				],
				throws: 'SyntaxError if a name is not a token, is empty, or is there twice.',
				later:
					'Chromium fails the connection if the server chooses none of several that were offered, or one that was not: `error`, then 1006.',
				engines: "Firefox and WebKitGTK open with `protocol` `''` where the server has chosen none.",
			},
		},
		SyntaxError: {
			is: 'A `DOMException` with `name` `SyntaxError` and `code` 12: the address or a subprotocol can’t be used. It is not the SyntaxError of JavaScript.',
			facts: {
				throws: [
					'The address can’t be parsed.',
					'Its scheme is none of ws, wss, http and https.',
					'It has a fragment.',
					'A subprotocol is not a token, or is offered twice.',
				],
				engines: 'Name and code are the same in every engine, the sentences are not: compare `error.name`.',
			},
		},
		TypeError: {
			is: 'The constructor was called in a way that JavaScript itself refuses: without an argument, or without `new`.',
			facts: {
				throws: ['No argument.', 'Without `new`.', 'An argument that can’t become a string, such as a `Symbol`.'],
			},
		},
		SecurityError: {
			is: 'A `DOMException`: the page may not open this connection. Which refusals throw, and which only fail later, differs between browsers.',
			facts: {
				throws: [
					'Chromium and Firefox: `ws:` to another machine from a page that came by `https:` (mixed content).',
					'WebKitGTK: an address that `connect-src` of the page’s content security policy does not allow.',
				],
				later: [
					'Chromium, at an address that the policy does not allow: `error`, and no `close`.',
					'WebKitGTK, at mixed content, `localhost` included: `error`, and no `close`.',
				],
				engines: 'Firefox throws `NS_ERROR_CONTENT_BLOCKED` at an address that the policy does not allow.',
			},
		},
		failure: {
			name: 'what fails later',
			is: 'What the constructor can’t know is told by `error`, then `close` with code 1006. Neither says which it was: a page must not be able to find out what runs in the network of its visitor.',
			facts: {
				later: [
					'The name of the host can’t be resolved.',
					'Nobody listens, or a firewall drops it.',
					'TLS fails, for a certificate for example. This one Firefox tells apart, with 1015.',
					'The answer is not a right 101: a status, a wrong accept value, a subprotocol or an extension that was not offered.',
					'The page calls `close()` before `open`.',
				],
			},
		},
	},
} satisfies TextsOf<typeof table>;

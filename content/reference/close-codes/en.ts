import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import { closeCodeFacts } from './given.ts';
import type table from './table.ts';

export default {
	lead: 'A Close frame may carry two bytes that say why. Some codes are never on the wire: the API reports them to say what did not come.',
	nouns: ['close code'],
	labels: {
		frame: 'In a Close frame',
		sender: 'Who sends it',
		browser: '`close()` in a browser',
		apis: 'Other APIs',
		page: 'What a page sees',
		causes: 'Usual causes',
		todo: 'What to do',
	},
	given: closeCodeFacts({
		onWire: 'yes',
		nobody: 'Nobody.',
		never: 'never',
		taken: 'takes it',
		throws: 'InvalidAccessError',
		takenBy: (names) => `take it: ${names}`,
		refusedBy: (how, names) => `${how}: ${names}`,
		between: ', ',
		reported: (code) => `\`close\` with code ${code} and \`wasClean\` true.`,
	}),
	entries: {
		'0-999': {
			is: 'Never used. A Close frame that carries one of these breaks RFC 6455 §7.4.2.',
			facts: {
				page: 'Chromium takes it all the same: `close` with that code and `wasClean` true.',
				causes: ['A program wrote the two bytes in the wrong order: 1000 is 03 e8, and e8 03 is 59395.'],
				todo: ['Write the code big-endian, and take one of the codes below.'],
			},
		},
		'1000': {
			is: 'The purpose of the connection is fulfilled. The only code below 3000 that a page may pass to `close()`.',
			facts: {
				sender: 'Either end.',
				causes: [
					'Either side called `close(1000)`.',
					'Some libraries, Python’s websockets among them, send it when closing without a code. Browsers and ws do not: `close()` without a code sends an empty Close frame, and both sides report 1005.',
				],
				todo: ['Nothing. Do not reconnect, unless the application knows that it wants more.'],
			},
		},
		'1001': {
			is: 'One side goes away: a page that is left, a server that shuts down.',
			facts: {
				sender: 'A browser when its page is left; a server or a proxy that shuts down.',
				causes: [
					'The reader closed the tab, reloaded or followed a link: browsers send 1001 by themselves.',
					'A server or a proxy is restarted and says so to its clients.',
					'A gateway ended a connection that was idle or had reached its longest age.',
				],
				todo: [
					'On the server: expect it often, and log it as normal.',
					'On the client: reconnect after a random delay, as everybody else is told the same at the same moment.',
				],
			},
		},
		'1002': {
			is: 'The other side broke a rule of the protocol: a masked frame from a server, a fragmented ping, a reserved bit.',
			facts: {
				sender: 'Whoever receives what breaks a rule.',
				page: [
					'If the server sends it: `close` with code 1002 and `wasClean` true.',
					'If the browser finds the fault, it tells the server 1002, and the page gets `error`, then `close` with code 1006.',
				],
				causes: [
					'A hand-written server or client that gets a header bit or a length wrong.',
					'Two programs write to one connection, so that frames are torn: two WebSocket servers that listen to the same upgrade event, for example.',
					'Something that is not a frame was written after the 101: an error page, a log line.',
				],
				todo: ['Look at the first bytes after the handshake. The first frame that can’t be read is the one at fault.'],
			},
		},
		'1003': {
			is: 'A kind of data came that the receiver does not take, such as binary where it understands text only.',
			facts: {
				sender: 'Whoever receives what it does not take.',
				causes: ['A Blob, an ArrayBuffer or a Node Buffer was sent to an endpoint that parses JSON from text.'],
				todo: [
					'Send the other type: a string makes a text frame; a Blob, an ArrayBuffer or a view of one makes a binary frame.',
				],
			},
		},
		'1004': {
			is: 'Reserved. It was never given a meaning and may not be sent.',
			facts: {
				page: 'Chromium takes it all the same: `close` with that code and `wasClean` true.',
				causes: ['A program uses it by mistake.'],
				todo: ['Use a code from 4000 to 4999 for meanings of your own.'],
			},
		},
		'1005': {
			is: 'The Close frame carried no code. It is never on the wire: the API reports it in place of a number that was not there.',
			facts: {
				page: ['`close` with code 1005, an empty reason and `wasClean` true.'],
				causes: [
					'`close()` was called without arguments, here or on the other side. An empty Close frame is two bytes long, or six from a client.',
				],
				todo: ['It is not an error. Pass a code to `close()` if the other side should know why.'],
			},
		},
		'1006': {
			is: 'No Close frame came before the connection ended. It is never on the wire: the API makes it up.',
			facts: {
				page: [
					'`close` with code 1006, an empty reason and `wasClean` false.',
					'Before `open` an `error` comes first; where an open connection is cut, Chromium fires `close` alone.',
				],
				causes: [
					'Before open: the host does not exist, nobody listens, TLS failed (1015 in Firefox), the server answered with something other than a right 101. The page is not told which, on purpose.',
					'At once after open: the server’s process ended, or its handler threw.',
					'After a while without messages: a proxy cut a connection that seemed idle. nginx does so after 60 seconds.',
					'After a message: a limit in a proxy, or a crash while it was read.',
					'On waking up: the machine slept, or changed its network.',
					'The page called `close()` while still connecting.',
				],
				todo: [
					'Note when it comes: that tells the cause better than anything else that a page can see.',
					'Look at the answer to the handshake, in the developer tools or with curl.',
					'Reconnect with growing, random delays.',
				],
			},
		},
		'1007': {
			is: 'The payload contradicts the type of its message: most often text that is not UTF-8.',
			facts: {
				sender: 'Whoever receives such a message.',
				page: [
					'If the server sends it: `close` with code 1007 and `wasClean` true.',
					'If the browser gets text that is not UTF-8, the page gets `error`, then `close` with code 1006.',
				],
				causes: [
					'Bytes of another encoding, or of a file, were sent as a text frame.',
					'A program cut a string between two bytes of one character and sent the halves as two messages.',
				],
				todo: [
					'Send bytes as a binary message, or encode the text as UTF-8 first. For JSON that does not parse, 1007 is not meant: use a code of your own.',
				],
			},
		},
		'1008': {
			is: 'A message breaks a policy of the receiver. It says no more than that; where nothing fits better, servers use it.',
			facts: {
				sender: 'Whoever receives such a message, in practice the server.',
				causes: [
					'A token that is missing or has expired.',
					'Too many messages, or messages that the server does not permit.',
					'An Origin that is checked only after the handshake.',
				],
				todo: ['Read the reason. Do not reconnect in a loop: the same message will break the same policy.'],
			},
		},
		'1009': {
			is: 'A message is larger than the receiver takes.',
			facts: {
				sender: 'Whoever receives such a message, in practice the server.',
				page: [
					'`close` with code 1009 and `wasClean` true.',
					'Where TCP ends right after the Close frame, Firefox reports `wasClean` false.',
				],
				causes: [
					'A limit of the server: ws takes 100 MiB unless `maxPayload` says otherwise, many gateways far less.',
					'A limit on the inflated size: a small compressed message can be a large one.',
				],
				todo: [
					'Send less at once, or raise the limit on purpose. Cut large data into messages of your own that can be continued after a reconnect.',
				],
			},
		},
		'1010': {
			is: 'The client needs an extension that the server did not agree to. Only a client sends it.',
			facts: {
				sender: 'Only a client.',
				causes: [
					'A client that can’t do without an extension. Browsers never send it: they fail such a handshake, or go on without.',
				],
				todo: ['Look at `Sec-WebSocket-Extensions` in both messages of the handshake.'],
			},
		},
		'1011': {
			is: 'The server met a condition that it did not expect, and can’t go on with this connection.',
			facts: {
				sender: 'A server.',
				causes: [
					'A handler threw, and the library closes for it.',
					'A keepalive timed out: some servers close with 1011 when a pong does not come.',
				],
				todo: ['Read the server’s log for the moment of the close. Reconnect with growing delays.'],
			},
		},
		'1012': {
			is: 'The service is restarted.',
			facts: {
				sender: 'A server.',
				page: ['`close` with code 1012 and `wasClean` true.', 'WebKitGTK does not take the code: `error`, then 1006.'],
				causes: ['A deploy.'],
				todo: ['Reconnect after a random delay of some seconds.'],
			},
		},
		'1013': {
			is: 'The server is overloaded or can’t serve now.',
			facts: {
				sender: 'A server.',
				page: ['`close` with code 1013 and `wasClean` true.', 'WebKitGTK does not take the code: `error`, then 1006.'],
				causes: ['Too many connections, or a part behind the server that is down.'],
				todo: ['Try again later, and later each time.'],
			},
		},
		'1014': {
			is: 'A gateway got a wrong answer from the server behind it: what 502 is in HTTP.',
			facts: {
				sender: 'A gateway or a proxy.',
				page: ['`close` with code 1014 and `wasClean` true.', 'WebKitGTK does not take the code: `error`, then 1006.'],
				causes: ['The proxy speaks WebSocket itself, and the application behind it failed.'],
				todo: ['Look at the application behind the gateway.'],
			},
		},
		'1015': {
			is: 'TLS could not be set up. It is never on the wire; Firefox tells it to the page, and other browsers say 1006.',
			facts: {
				page: [
					'Firefox ESR 153: `error`, then `close` with 1015, an empty reason and `wasClean` false.',
					'Chromium and WebKitGTK 2.50: 1006, not this one. The page is not told that it was TLS.',
					'In a Close frame it breaks the protocol: Chromium and WebKitGTK fail the connection, tell the server 1002, and report 1006.',
					'Firefox ESR 153 takes such a frame as it is: `close` with 1015 and `wasClean` true. It does so with 1005 and 1006, too.',
				],
				causes: ['A certificate that is expired, self-signed, or for another name.'],
				todo: [
					'Open the https: address of the same host and port in the browser: there the certificate’s error is shown.',
				],
			},
		},
		'1016-2999': {
			is: 'Kept for later versions of the protocol and its extensions. None is defined.',
			facts: {
				page: 'Chromium takes it all the same: `close` with that code and `wasClean` true.',
				causes: ['A program that took a number that seemed free.'],
				todo: ['Use 4000 to 4999.'],
			},
		},
		'3000': {
			is: 'The endpoint wants to know who you are: what 401 is in HTTP.',
			facts: {
				sender: 'A server.',
				causes: ['A token that is missing, wrong or expired, checked after the handshake.'],
				todo: ['Get a new token, then connect again.'],
			},
		},
		'3003': {
			is: 'The endpoint knows who you are and does not let you: what 403 is in HTTP.',
			facts: {
				sender: 'A server.',
				causes: ['A right that is missing.'],
				todo: ['Do not try again with the same account.'],
			},
		},
		'3008': {
			is: 'The endpoint waited too long for something that the client should have sent.',
			facts: {
				sender: 'A server.',
				causes: ['No heartbeat or no log-in message came in time.'],
				todo: ['Connect again, and send what was waited for.'],
			},
		},
		'3000-3999': {
			is: 'For libraries, frameworks and applications, registered with IANA so that their meaning is public.',
			facts: {
				sender: 'Either end, as the library says.',
				causes: ['Look into the documentation of the library at the other end.'],
				todo: ['Do not invent numbers here: 4000 to 4999 are free.'],
			},
		},
		'4000-4999': {
			is: 'For the two ends to agree on among themselves.',
			facts: {
				sender: 'Either end, as the application says.',
				causes: ['Whatever the application says: kicked from a room, a version that is too old, a second tab.'],
				todo: [
					'Write your numbers down where both ends can see them, and say for each whether the client should reconnect.',
				],
			},
		},
		'5000-65535': {
			is: 'Not used. A Close frame that carries one breaks the protocol.',
			facts: {
				page: 'Chromium takes it all the same: `close` with that code and `wasClean` true.',
				causes: ['Two bytes in the wrong order, or text where the code should stand.'],
				todo: ['Write the code big-endian, before the reason.'],
			},
		},
	},
} satisfies TextsOf<typeof table>;

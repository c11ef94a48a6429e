import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';

export default {
	lead: 'Four events: `open` once or never, then any number of `message`, then `close` once. `error` comes at most once, right before `close`. None of them bubbles or can be cancelled.',
	nouns: ['event'],
	labels: {
		type: 'Type',
		when: 'Fired',
		order: 'Order',
		fields: 'Fields',
		values: 'Values',
		state: '`readyState` in it',
		careful: 'Careful',
		calls: 'In Chromium',
		engines: 'Elsewhere',
	},
	entries: {
		open: {
			is: 'The handshake has succeeded: messages can be sent.',
			facts: {
				when: 'When a right 101 has come.',
				order: 'First, or never. Messages that came in the same bytes as the 101 come after it.',
				fields: 'None of its own. `protocol` and `extensions` of the socket are set.',
				state: '1',
				careful:
					'It is fired once. A listener that is added later, after an `await` for example, is not called: look at `readyState` too.',
			},
		},
		message: {
			is: 'A whole message has come, put together from its fragments.',
			facts: {
				when: 'When the last frame of the message is here, and its text has turned out to be UTF-8.',
				order: 'As the messages came. Between `open` and `close`.',
				fields: [
					'`data`: the payload.',
					'`origin`: of the server.',
					'`lastEventId`, `source`, `ports`: empty; other kinds of messages use them.',
				],
				state: '1, or 2 in engines that still deliver while the socket is closing',
				careful: [
					'There is no way to read more slowly: messages that come while the page is busy wait in its memory.',
					'A handler that awaits (`await blob.text()`) finishes in another order than messages came.',
				],
			},
		},
		error: {
			is: 'The connection has failed. The event does not say why.',
			facts: {
				when: [
					'The connection could not be opened.',
					'The browser failed it: the server has broken a rule of the protocol.',
				],
				order: 'Right before `close`.',
				fields:
					'None of its own: `message` is undefined. The sentence is in the console, where the page can’t read it.',
				state: '3',
				careful: [
					'Print a plain `{ isTrusted: true }` and you have seen all of it.',
					'Where an open connection is cut, Chromium fires `close` alone: reconnect in `close`, not in `error`.',
				],
				engines: [
					'Chromium fires no `close` at a socket that the content security policy of the page blocks.',
					'WebKitGTK 2.50 fires no `close` where it does not connect: at mixed content, at ports that browsers block, beyond its 198 sockets.',
					'`ws` and Node hand over an `ErrorEvent` with a `message`: a server has nothing to hide from itself.',
				],
			},
		},
		close: {
			is: 'The connection is over, whatever the way. It comes even where `open` never did.',
			facts: {
				when: 'When TCP has ended, after the closing handshake or without one.',
				order: 'Last. Nothing comes after it.',
				fields: ['`code`', '`reason`', '`wasClean`'],
				state: '3',
				careful: 'A socket is not reopened: make a new one, after a wait that grows and has a random part.',
				engines: 'Firefox fires an `error` too where the peer never answered its Close frame.',
			},
		},
		data: {
			is: 'The payload of the message.',
			facts: {
				type: '`string`, `Blob` or `ArrayBuffer`',
				values: ['Text: a string.', 'Binary: a `Blob`, or an `ArrayBuffer` where `binaryType` says so.'],
				careful:
					'Text and binary are told apart by the opcode, not by what is in them: JSON in a binary message arrives as a `Blob`.',
				engines:
					"`ws` hands text to `on('message')` as a `Buffer`, with a second argument that says whether it was binary.",
			},
		},
		origin: {
			is: 'The scheme, host and port of the address to which the socket is connected.',
			facts: {
				values: 'With `ws:` or `wss:`, and without a path.',
				careful: 'It is the server’s, not the sender’s: who wrote the message, only the server can tell.',
			},
		},
		code: {
			is: 'The close code of the Close frame that came first, or a number that stands for the lack of one.',
			facts: {
				values: [
					'1005: a Close frame without a code.',
					'1006: no Close frame.',
					'Any other: as the peer sent it, or as it gave back the page’s own.',
				],
				careful: 'Do not ask whether it is 1000: ask whether you want to reconnect at this code.',
			},
		},
		reason: {
			is: 'The text after the code, at most 123 bytes of UTF-8.',
			facts: {
				values: "`''` where none was sent, and with 1005 and 1006.",
				careful: 'Text for logs: what a program is to act on belongs in the code.',
			},
		},
		wasClean: {
			is: 'Whether both Close frames came through before TCP ended.',
			facts: {
				values: ['true: the closing handshake is whole, whatever the code says.', 'false: always with 1006.'],
				careful: 'Clean does not mean that every message arrived at the program at the other end.',
				engines: 'With 1009 and TCP ended right after the Close frame, Firefox says false where Chromium says true.',
			},
		},
	},
} satisfies TextsOf<typeof table>;

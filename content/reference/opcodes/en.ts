import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';

export default {
	lead: 'Four bits of a frame’s first byte say what kind of frame it is. From 0x8 on, where the top one of the four is set, it is a control frame: never fragmented, at most 125 bytes, and allowed between the fragments of a message.',
	nouns: ['opcode'],
	labels: {
		kind: 'Kind',
		by: 'Sent by',
		carries: 'Payload',
		most: 'At most, in bytes',
		fragments: 'Fragments',
		page: 'What a page sees',
		careful: 'Careful',
	},
	entries: {
		'0x0': {
			is: 'A further fragment of the message that was begun. Its type is that of the first fragment.',
			caption: 'An unmasked last fragment, with the two bytes “lo”.',
			facts: {
				kind: 'data',
				by: 'both',
				carries: 'The next bytes of the message, of any length, 0 included.',
				fragments: 'is one',
				page: 'Nothing by itself: the message arrives whole, with the frame that has FIN set.',
				careful: 'A fragment of a text may end in the middle of a character. Only the whole message must be UTF-8.',
			},
		},
		'0x1': {
			is: 'A text message, or its first fragment.',
			caption: 'The RFC’s own example: “Hello”, masked with the key 37 fa 21 3d.',
			facts: {
				kind: 'data',
				by: 'both',
				carries: 'UTF-8. Anything else is answered with 1007.',
				fragments: 'may begin them',
				page: '`message`, with a string in `data`.',
				careful: 'JSON is text like any other: the protocol does not look into it.',
			},
		},
		'0x2': {
			is: 'A binary message, or its first fragment.',
			caption: 'The bytes 1, 2 and 255, unmasked.',
			facts: {
				kind: 'data',
				by: 'both',
				carries: 'Any bytes.',
				fragments: 'may begin them',
				page: '`message`, with a `Blob` or an `ArrayBuffer` in `data`.',
				careful: 'Byte order, lengths and types in it are up to both ends: write them down.',
			},
		},
		'0x3': {
			name: 'reserved for data',
			is: 'Kept for kinds of data frames that do not exist yet. The IANA registry has none.',
			facts: {
				kind: 'data',
				by: 'nobody',
				page: '`error`, then `close` with 1006; the server is told 1002.',
				fragments: 'none',
				careful: 'It usually means that frames are torn: what is read as a header is in the middle of a payload.',
			},
		},
		'0x8': {
			is: 'A Close frame: one half of the closing handshake. Whoever gets one answers with one.',
			caption: 'Close code 1000 as two bytes, without a reason.',
			facts: {
				kind: 'control',
				by: 'both',
				carries: 'Nothing, or a close code in two bytes and a reason in UTF-8. One byte alone breaks the protocol.',
				fragments: 'never',
				page: '`close`, when TCP has ended too.',
				careful: 'After it nothing is sent: no data, no second Close frame.',
			},
		},
		'0x9': {
			is: 'A ping: whoever gets one answers with a pong, as soon as it can.',
			caption: 'A ping with “Hello”, as a server sends it.',
			facts: {
				kind: 'control',
				by: 'both, in practice the server',
				carries: 'Up to 125 bytes of anything; the pong brings them back.',
				fragments: 'never',
				page: 'Nothing. The browser answers by itself, and a page can’t send one.',
				careful: 'If several pings wait, one pong for the last is enough.',
			},
		},
		'0xa': {
			is: 'A pong: the answer to a ping, with the same payload.',
			caption: 'The pong to it, as a browser sends it: masked.',
			facts: {
				kind: 'control',
				by: 'both',
				carries: 'What the ping carried.',
				fragments: 'never',
				page: 'Nothing.',
				careful: 'One that nobody asked for is allowed, and not answered: some programs send it as a sign of life.',
			},
		},
		'0xb': {
			name: 'reserved for control',
			is: 'Kept for kinds of control frames that do not exist yet. The IANA registry has none.',
			facts: {
				kind: 'control',
				by: 'nobody',
				page: '`error`, then `close` with 1006; the server is told 1002.',
				fragments: 'never',
				careful: 'A new control frame would need an extension that both ends have agreed to.',
			},
		},
	},
} satisfies TextsOf<typeof table>;

import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import { fieldFacts } from './given.ts';
import type table from './table.ts';

export default {
	lead: 'A frame is a header of 2 to 14 bytes and a payload. Bits are counted from 0, the first one on the wire; numbers are big-endian. The pictures show real frames: each bar is a bit, tall for 1.',
	nouns: ['frame field'],
	labels: {
		bits: 'Where',
		values: 'Values',
		careful: 'Careful',
		rules: 'Broken rules, and the close code that answers',
	},
	given: fieldFacts({
		bits: (first, last) => (first === last ? `bit ${first}` : `bits ${first} to ${last}`),
		behind: {
			'extended-length': 'from bit 16 on: 16 or 64 bits, or none',
			'masking-key': 'right before the payload: 32 bits, if MASK is 1',
			payload: 'after the header, to the end of the frame',
		},
		rule: (sentence, code, section) => `${sentence} ${code ?? ''} (${section})`,
	}),
	entries: {
		fin: {
			is: 'Whether this frame ends its message.',
			caption: 'The first fragment of a text: FIN is 0.',
			facts: {
				values: ['1: the last fragment, or the only frame.', '0: more fragments follow.'],
				careful:
					'How a message is cut into frames means nothing: anybody on the way may cut it anew. In control frames it is always 1.',
			},
		},
		rsv1: {
			is: 'Reserved for extensions. With permessage-deflate it says that the message is compressed.',
			caption: 'RSV1 is 0: no extension uses it here.',
			facts: {
				values: ['0, unless an extension was agreed to.', '1 on the first frame of a compressed message.'],
				careful:
					'On later fragments and on control frames it stays 0. A proxy that inflates messages but leaves the bit breaks every connection.',
			},
		},
		rsv2: {
			is: 'Reserved for extensions. No extension in use has a meaning for them.',
			caption: 'RSV2 and RSV3 are 0.',
			facts: {
				values: '0',
				careful:
					'A 1 mostly means that something other than a frame is read: a line of text after the 101, or two programs that write to one connection.',
			},
		},
		opcode: {
			is: 'What kind of frame it is.',
			caption: 'Opcode 1: text.',
			facts: {
				values: ['0x0 to 0x2: data.', '0x8 to 0xa: control.', 'The others are reserved.'],
				careful: 'Fragments after the first have opcode 0, whatever the message is.',
			},
		},
		mask: {
			is: 'Whether a masking key is in the header, and the payload is masked with it.',
			caption: 'MASK is 1: a client has sent this.',
			facts: {
				values: ['1 from a client, always.', '0 from a server, always.'],
				careful: 'Firefox delivers a masked frame of a server; Chromium and WebKitGTK fail the connection.',
			},
		},
		length: {
			is: 'The length of the payload in bytes, or how long the number is that says it.',
			caption: 'The length is 5.',
			facts: {
				values: ['0 to 125: the length.', '126: it is in the next 16 bits.', '127: it is in the next 64 bits.'],
				careful: 'It counts the payload alone, in bytes, not in characters.',
			},
		},
		'extended-length': {
			is: 'The length of a payload of more than 125 bytes, big-endian.',
			caption: 'A text of 126 bytes: the 7 bits say 126, the next 16 the length, 00 7e.',
			facts: {
				values: ['16 bits: 126 to 65,535.', '64 bits: from 65,536 on. Their top bit is 0.'],
				careful: 'The shortest form that holds the length must be used. Control frames have no extended length.',
			},
		},
		'masking-key': {
			is: 'Four random bytes, new for each frame. Byte i of the payload is combined with byte i mod 4 of the key by exclusive or.',
			caption: 'The key 37 fa 21 3d; what follows is “Hello”, masked.',
			facts: {
				values: 'Any. It must not be predictable for the code of the page.',
				careful:
					'It hides nothing, as it stands beside the payload: it keeps pages from writing bytes of their choice that a proxy would take for HTTP.',
			},
		},
		payload: {
			is: 'The bytes of the message, or of this part of it. Masked from a client, plain from a server.',
			caption: 'Five bytes, masked: 7f 9f 4d 51 58 is “Hello”.',
			facts: {
				values: ['Text: UTF-8.', 'Close: nothing, or a code and a reason.', 'All else: bytes of whatever kind.'],
				careful: 'Where it is compressed, the length is that of the compressed bytes.',
			},
		},
	},
} satisfies TextsOf<typeof table>;

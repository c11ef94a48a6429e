import { wholeNumber } from '../../whole-number.ts';
import { bytes } from '../counts.ts';

/** English has the registered names only. */
const noNames: Readonly<Record<string, string>> = {};

/** What the list of frames and the drawing of one frame say. */
export const frameStrings = {
	frames: {
		label: 'Frames',
		/** Of a list that has made room for one of its frames. */
		place: (number: number, count: number) => `${wholeNumber(number)} of ${wholeNumber(count)}`,
		before: 'Previous in the list',
		after: 'Next in the list',
		all: 'All frames',
		none: 'No socket yet. Frames appear here once your code opens one.',
		empty: 'No frames yet. They follow the handshake.',
		emptyOpen: 'No frames yet: nothing was sent in either direction.',
		emptyClosed: 'No frame was seen: it was open, and ended before a whole one was sent.',
		emptyUnrecorded: 'It opened, and its frames were not recorded.',
		/** @param why the second half of the sentence; null where it is not known */
		emptyFailed: (why: string | null) =>
			why === null ? 'No frames, as it did not open.' : `No frames, as it did not open: ${why}.`,
		emptyGone: 'No frames: the worker was ended before it opened.',
		out: 'client to server',
		in: 'server to client',
		columns: { opcode: 'Opcode', length: 'Bytes', payload: 'Payload', time: 'ms' },
		notFinal: 'more follows',
		reserved: (opcode: number) => `reserved ${opcode}`,
		compressed: 'compressed',
		lost: (count: number) => `${bytes(count)} not recorded here. What followed in this direction can’t be shown.`,
		violation: 'Rule broken',
		/** Before the sentence that says which. */
		violationMark: 'Rule broken: ',
		at: (offset: number) => `at byte offset ${wholeNumber(offset)}`,
		found: (detail: string) => `found ${detail}`,
	},

	detail: {
		title: (id: number) => `Frame ${wholeNumber(id)}`,
		bits: 'Bits',
		bytes: 'Bytes',
		words: 'Words',
		pointHere: 'Point at a bit or a byte, or press ‹ and ›: what the field says appears here.',
		previousField: 'Previous field',
		nextField: 'Next field',
		unmasked: 'Payload, unmasked',
		earlierBytes: (count: number) => `Show ${bytes(count)} before these`,
		moreBits: (count: number) => `payload goes on: ${bytes(count)} more`,
		fields: {
			fin: 'FIN',
			rsv1: 'RSV1',
			rsv2: 'RSV2',
			rsv3: 'RSV3',
			rsv: 'RSV1–3',
			opcode: 'opcode',
			mask: 'MASK',
			length: 'length',
			'extended-length': 'extended length',
			'masking-key': 'masking key',
			payload: 'payload',
		},
	},

	/** A frame of which only a part came, or whose bytes break a rule. */
	partial: {
		title: 'Part of a frame',
		soFar: (received: number, size: number | null) =>
			size === null ? `${bytes(received)}, not yet a whole header` : `${wholeNumber(received)} of ${bytes(size)}`,
		underWay: 'The rest has not been seen yet.',
		cut: 'The connection ended before the rest came: a frame that is not whole is never delivered.',
		lost: 'What followed was not recorded.',
		first: (count: number) => `The first ${bytes(count)} are shown.`,
		broken: 'A frame that breaks a rule',
		answered: (code: number) => `The receiver failed the connection: its Close frame says ${code}.`,
		failedSilently: 'The receiver failed the connection without a Close frame; the page was told 1006.',
		wentOn: 'The rules want the connection to be failed here; this browser read it all the same.',
		serverWentOn: 'The rules want the connection to be failed here; the server went on all the same.',
		shouldFail: (code: number | null) =>
			`The rules want the receiver to fail the connection${code === null ? '' : `; if it sends a Close frame, with code ${code}`}.`,
		rest: (count: number) => `${bytes(count)} that followed, never read as frames`,
	},

	lengths: {
		title: 'Three ways to write the length',
		bits: (count: number) => `${count} bits`,
		range: (first: number, last: number | null) =>
			`${wholeNumber(first)} to ${last === null ? '2⁶³ − 1' : wholeNumber(last)}`,
		used: 'Used here.',
		why: (form: 7 | 16 | 64, length: number) => {
			if (form === 7) return `${wholeNumber(length)} fits in the 7 bits.`;
			if (form === 16) return `${wholeNumber(length)} is more than 125, so the 7 bits say 126 and 16 bits follow.`;
			return `${wholeNumber(length)} is more than 65,535, so the 7 bits say 127 and 64 bits follow.`;
		},
		notShortest: 'Against the rules: a shorter form would have held it.',
		unused: (form: 7 | 16 | 64): string => {
			if (form === 7) return 'The 7 bits are the length.';
			return form === 16 ? 'The 7 bits say 126: 16 bits follow.' : 'The 7 bits say 127: 64 bits follow, the top one 0.';
		},
	},

	unmasking: {
		title: 'Unmasking, byte by byte',
		steps: 'Bytes of the payload, each with its key byte',
		wire: 'on the wire',
		key: 'key',
		plain: 'payload',
		bits: 'The bits of this byte',
		keyByte: (index: number) => `key byte ${index}`,
		why: (index: number, key: number) =>
			`Payload byte ${wholeNumber(index)}: ${wholeNumber(index)} mod 4 = ${key}, so it is XORed with key byte ${key}.`,
		flips: 'Where the key has a 1, the bit is flipped. Masking is the same operation.',
	},

	message: {
		place: (fragment: number, total: number | null) =>
			total === null
				? `Fragment ${wholeNumber(fragment)} of a message that is not complete`
				: `Fragment ${wholeNumber(fragment)} of ${wholeNumber(total)} of a message`,
		inBetween: 'A control frame between the fragments of a message',
		strip: 'Frames of the message, in order',
		fragment: (index: number, opcode: string, length: number, fin: boolean) =>
			`Fragment ${wholeNumber(index)}: ${opcode}, ${bytes(length)}${fin ? ', FIN' : ''}`,
		between: (opcode: string) => `${opcode}, a control frame between fragments`,
		hidden: (count: number) => `… ${wholeNumber(count)} more`,
		awaited: 'the rest is awaited',
		neverCame: 'the rest never came',
		assembled: 'The message, put together',
		inflatedData: 'The message, inflated',
		text: 'Text',
		cut: (count: number) => `Only the first ${bytes(count)} are shown as text.`,
	},

	compression: {
		title: 'permessage-deflate',
		sizes: (wire: number, data: number) => {
			const percent = data === 0 ? '' : `: ${wholeNumber(Math.round((100 * wire) / data))}%`;
			return `${bytes(wire)} on the wire, ${bytes(data)} of data${percent}`;
		},
		context: 'Inflated together with up to 32 KiB that came before it in this direction: the context is kept.',
		alone: 'Compressed by itself, as no_context_takeover was agreed for this direction.',
		kept: (count: number) => `The first ${bytes(count)} are shown.`,
		working: 'Inflating what came before it …',
		problems: {
			incomplete: 'It can be inflated once the last fragment is there.',
			corrupt: 'It can’t be inflated: the bytes are not DEFLATE (RFC 1951).',
			'too-large': 'It was not inflated to its end: it claims to be more than 64 MiB.',
			'context-lost': 'It can’t be inflated: it refers to a message before it that could not be.',
			'not-agreed': 'It can’t be inflated: the response does not agree to permessage-deflate as RFC 7692 has it.',
		},
	},

	characters: {
		title: 'Text by its characters, in UTF-8',
		more: 'Show more characters',
		cut: (count: number) => `Only the first ${wholeNumber(count)} characters are shown.`,
		invalid: 'not UTF-8',
		unfinished: 'unfinished',
		split: 'split between fragments',
	},

	closing: {
		/** What a language calls a code beside its registered name, by `closeCodeAnchor`. */
		names: noNames,
		title: 'Close code and reason',
		empty: 'No payload, so no code: the page sees 1005.',
		onWire: 'May be in a close frame.',
		notOnWire: 'Must not be in a close frame.',
		fromPage: 'A page may pass it to close().',
		notFromPage: 'A page may not pass it to close().',
		noReason: 'No reason.',
		reason: (text: string, count: number) => `Reason, ${bytes(count)} of at most 123: “${text}”`,
	},

	words: {
		final: 'The last frame of its message, or the only one.',
		notFinal: 'More frames of this message follow.',
		controlFinal: 'A control frame is always whole.',
		rsvUnused: 'Reserved for extensions; none uses them here.',
		rsv1: 'permessage-deflate: this message is compressed.',
		rsvSet: 'Set, though no extension that was agreed uses it.',
		opcodes: {
			continuation: 'Continuation: goes on with the message begun before.',
			text: 'Text: the payload is UTF-8.',
			binary: 'Binary: the payload is bytes, as they are.',
			close: 'Close: nothing more will be sent in this direction.',
			ping: 'Ping: asks for a pong with the same payload.',
			pong: 'Pong: answers a ping, or comes unasked. A page sees neither pings nor pongs.',
		},
		reservedOpcode: 'Reserved: it has no meaning yet.',
		masked: 'Masked. A client must mask every frame, so that no page can make its bytes look like HTTP to a proxy.',
		unmasked: 'Not masked. A server never masks.',
		length7: (count: number) => (count === 0 ? 'No payload.' : `The payload is ${bytes(count)}.`),
		length16: 'Not a length: the next 16 bits are.',
		length64: 'Not a length: the next 64 bits are.',
		extended: (count: number) => `The length, in network byte order: the payload is ${bytes(count)}.`,
		key: 'Four random bytes, new for each frame. Payload byte i is XORed with key byte i mod 4, both counted from 0.',
		xor: (wire: string, key: string, plain: string) => `The first: ${wire} XOR ${key} = ${plain}.`,
		text: (text: string) => `“${text}”`,
		close: (code: number, reason: string) =>
			reason === ''
				? `Code ${code} in two bytes, no reason.`
				: `Code ${code} in two bytes, then the reason “${reason}”.`,
		compressed: 'Compressed bytes (RFC 7692).',
		data: 'Bytes with no meaning to the protocol.',
	},
};

export type FrameStrings = typeof frameStrings;

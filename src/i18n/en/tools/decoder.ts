import { wholeNumber } from '../../whole-number.ts';
import { bytes, frames } from '../counts.ts';

/** What the decoder of pasted bytes says. */
export const decoder = {
	field: 'Bytes',
	hint: 'Hex, Base64, an array of C, JavaScript, Python or Go, Node’s <Buffer …>, a string with \\x escapes, a hex dump of Wireshark, tcpdump or xxd; any number of frames, with or without a handshake in front.',
	/** Of texts that are too long for a field. */
	cut: (shown: number, all: number) =>
		`The field shows the first ${wholeNumber(shown)} of ${wholeNumber(all)} characters. All of them are read.`,
	sender: 'Sent by',
	senders: {
		mask: 'as MASK tells, frame by frame',
		client: 'the client',
		server: 'the server',
	},
	deflate: 'permessage-deflate was agreed on',
	clear: 'Clear',
	copyLink: 'Copy link',
	linkCopied: 'The link is copied. The bytes are in it, after #, and no server gets to see them.',
	linkTooLong: 'These are too many bytes for a link. Send the text itself.',
	brokenLink:
		'The bytes in the link can’t be read: it was probably cut off when it was copied. Ask for it again, or paste the bytes here.',
	examples: 'Examples',
	example: {
		hello: 'A masked text (RFC 6455 §5.7)',
		fragments: 'A message in two fragments, a ping in between',
		close: 'Close 1001',
		deflated: 'Compressed (RFC 7692 §7.2.3.1)',
		handshake: 'A handshake, then frames of both',
		broken: 'A broken one',
	},
	/** Before anything was pasted. */
	shown: 'This is the first example. Paste bytes of your own above it.',
	reading: (characters: number) => `Reading ${wholeNumber(characters)} characters …`,
	decoding: (done: number, all: number) => `Decoding: ${frames(done)} so far, of ${bytes(all)}`,
	notations: {
		hex: 'hex',
		dump: 'a hex dump',
		numbers: 'an array of numbers',
		literal: 'a string with escapes',
		bits: 'bits',
		base64: 'Base64',
	},
	read: (notation: string, count: number) => `Read as ${notation}: ${bytes(count)}.`,
	linked: (count: number) => `From the link: ${bytes(count)}.`,
	found: {
		request: (count: number) => `a request of ${bytes(count)}`,
		response: (count: number) => `a response of ${bytes(count)}`,
		frames,
		partial: 'a part of a frame',
		nothing: 'no frame',
	},
	/** @param parts of what was found */
	foundSentence: (parts: readonly string[]) => `In it: ${parts.join(', ')}.`,
	/** @param listed whether a list of them follows */
	rules: (count: number, listed: boolean) =>
		(count === 1 ? 'One rule is broken' : `${wholeNumber(count)} rules are broken`) +
		(listed ? ':' : ', as marked below.'),
	sound: 'No rule is broken.',
	atByte: (offset: number) => `byte ${wholeNumber(offset)} of the frames sent there`,
	times: (count: number) => `${frames(count)} in all`,
	show: 'Show the frame',
	rsv1: 'RSV1 marks a compressed message where permessage-deflate was agreed on in the handshake. If it was, say so above.',
	handshake: 'The handshake in front',

	problem: {
		where: (line: number, column: number) => `Line ${wholeNumber(line)}, character ${wholeNumber(column)}: `,
		showInField: 'Show in the field',
		unknown: (found: string) =>
			`“${found}” is not a way of writing bytes that is known here. Known are: hex, Base64, arrays of numbers, strings with \\x escapes, <Buffer …>, hex dumps.`,
		halfByte: (found: string) =>
			`“${found}” is half a byte: hex takes two digits for each. One is missing, or one too many.`,
		notEightBits: (found: string) => `“${found}” is not eight bits.`,
		characters: {
			hex: (found: string) => `“${found}” is not a hex digit, and not a mark between bytes.`,
			dump: (found: string) => `“${found}” is not a line of a hex dump: an offset, then bytes in hex.`,
			numbers: (found: string) => `“${found}” is not a number.`,
			literal: (found: string) => `“${found}” stands outside of the quotation marks.`,
			bits: (found: string) => `“${found}” is not eight bits.`,
			base64: (found: string) => `“${found}” is not a digit of Base64.`,
		},
		repeated: 'hexdump writes * for lines that repeat, so these bytes are not here. Print them with hexdump -v.',
		notAByte: (found: string) => `${found} is not a byte: those are 0 to 255, and −128 to −1 in Java.`,
		openString: 'The string does not end: its last quotation mark is missing.',
		escape: (found: string) => `“${found}” is not an escape that is known here. A byte is \\x and two hex digits.`,
		cut: (found: string) =>
			`“${found}”: the program that printed this left bytes out. In Node, print buffer.toString('hex') instead.`,
		base64End: (found: string) =>
			`The Base64 ends in “${found}”, in the middle of a byte: characters are missing, or the last one is wrong.`,
		tooLong: 'This is more than 16 MiB of bytes. Paste a part of it.',
	},
};

export type DecoderStrings = typeof decoder;

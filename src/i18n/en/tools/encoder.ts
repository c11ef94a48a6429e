import { wholeNumber } from '../../whole-number.ts';
import { bytes } from '../counts.ts';

/** What the encoder of frames says. */
export const encoder = {
	tabs: { label: 'What to do', decode: 'Decode bytes', encode: 'Write a frame' },
	header: 'Header',
	payload: 'Payload',
	bit: (name: string, set: boolean) => `${name} = ${set ? 1 : 0}`,
	opcode: 'Opcode',
	reserved: 'reserved',
	key: 'Masking key',
	anotherKey: 'Another key',
	payloadAs: 'Payload as',
	as: { text: 'text', hex: 'hex' },
	form: 'Length written in',
	shortest: 'the fewest bits',
	bits: (form: 7 | 16 | 64) => (form === 7 ? '7 bits' : `7 + ${form} bits`),
	announced: 'Length announced',
	trueLength: 'the true one',
	sender: 'Sent by',
	senders: { client: 'the client', server: 'the server' },
	deflate: 'permessage-deflate was agreed on',
	result: 'The frame',
	forms: {
		hex: 'hex',
		uint8array: 'Uint8Array',
		buffer: 'Node Buffer',
		python: 'Python bytes',
		go: 'Go slice',
		c: 'C array',
	},
	copy: 'Copy',
	copied: (count: number) => `Copied ${bytes(count)}.`,
	copyLink: 'Copy link',
	tooLongToShow: (count: number) => `The first ${bytes(count)} are shown; all are copied.`,
	/** What a receiver would say of the frame. */
	verdict: {
		client: 'What a server would say',
		server: 'What a client would say',
		sound: 'Nothing: no rule is broken.',
		alone: 'It is judged as the first frame after the handshake.',
		fails: (code: number | null) =>
			code === null ? 'It must fail the connection.' : `It must fail the connection; its Close frame says ${code}.`,
		waits: (missing: number) => `It waits for ${bytes(missing)} more: the announced length is longer than the payload.`,
		next: (left: number) => `It takes the last ${bytes(left)} for the beginning of the next frame.`,
	},
	problem: {
		key: 'A masking key is four bytes: eight hex digits.',
		payload: (found: string, at: number) =>
			`“${found}” at character ${wholeNumber(at + 1)} of the payload is not a byte in hex. Write each byte as two digits.`,
		tooLong: (most: number) => `The payload is longer than what is written here: ${bytes(most)} at most.`,
		announced: 'The announced length is a whole number from 0 to 18446744073709551615.',
		form: (form: 7 | 16 | 64, length: bigint) =>
			`${length} does not fit into ${form === 7 ? '7 bits beside 126 and 127: at most 125' : `${form} bits`}. Choose a longer form.`,
	},
};

export type EncoderStrings = typeof encoder;

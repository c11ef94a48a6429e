import { bytes } from '../counts.ts';

/** What the figures in the prose of a lesson say. */
export const figures = {
	length: {
		label: 'A frame of any length',
		payload: 'Payload',
		masked: 'masked, as a client sends it',
		sum: (header: number, payload: number) =>
			`${bytes(header)} of header and ${bytes(payload)} of payload: a frame of ${bytes(header + payload)}.`,
	},
	mask: {
		label: 'A text and its masking key',
		text: 'Text',
		key: 'Key',
		another: 'Another key',
		noKey: 'A masking key is four bytes: eight hexadecimal digits, such as 37 fa 21 3d. The last one is still in use.',
		wire: (hex: string) => `On the wire: ${hex === '' ? 'nothing' : hex}`,
	},
};

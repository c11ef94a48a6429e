import { wholeNumber } from '../../whole-number.ts';
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
	jitter: {
		label: 'A thousand clients come back',
		jitter: 'Left to chance',
		percent: (part: number) => `${part}% of each wait`,
		another: 'Another draw',
		model:
			'Simulated, not measured: 1,000 clients lose their connections at 0 s, and the server is back at 1 s. Each waits 100 ms, then twice as long each time, 5 s at most.',
		chart: 'How many attempts arrive in each tenth of a second, from 0 to 20 seconds',
		refused: 'in vain',
		taken: (room: number) => `taken, at most ${room} in a tenth of a second`,
		back: 'the server is back',
		sum: (part: number, peak: number, attempts: number, seconds: number) =>
			`${part}% of each wait: at most ${wholeNumber(peak)} attempts in a tenth of a second once the server is back, ${wholeNumber(attempts)} attempts in all, and the last client is in after ${seconds} s.`,
	},
	drill: {
		label: 'Frames to be read',
		levelLabel: 'How hard',
		levels: { 1: 'Easy', 2: 'Every opcode', 3: 'Longer', 4: 'Mean' },
		score: (right: number, read: number) => (read === 0 ? '' : `${right} of ${read} read without a mistake`),
		questions: {
			fin: 'FIN',
			opcode: 'Opcode',
			mask: 'MASK',
			length: 'Bytes of payload',
			header: 'Bytes before the payload',
			byte: 'First byte of the payload, unmasked, in hex',
		},
		check: 'Check',
		next: 'Next frame',
		answer: 'What it says',
		is: (answer: string) => `It is ${answer}.`,
		verdict: (mistakes: number) =>
			mistakes === 0
				? 'All of it is right.'
				: `${mistakes === 1 ? 'One mistake' : `${mistakes} mistakes`}. The bits that were misread are lit.`,
	},
};

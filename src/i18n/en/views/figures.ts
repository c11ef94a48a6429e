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
	halves: {
		label: 'A closing handshake and a cut',
		slider: 'Moment of the cut',
		page: 'Page',
		server: 'Server',
		cut: 'cut',
		moments: {
			first: 'The first half is lost',
			second: 'The second half is lost',
			tcp: 'The end of TCP is lost',
			none: 'Nothing is lost',
		},
		flights: {
			'page-close': 'Close',
			'server-close': 'Close',
			'server-end': 'TCP ends',
			'page-end': 'TCP ends',
		},
		where: (page: number, server: number) => `The page is told ${page}, the server ${server}.`,
		/** At the moment of the cut. */
		knows: {
			page: {
				nothing: 'Has not called close() yet.',
				asked: 'Has called close(), and does not know whether the server has heard of it.',
				heard: 'Has the server’s Close frame: both halves are done.',
				over: 'Is CLOSED already.',
			},
			server: {
				nothing: 'Has not heard that the page is closing.',
				asked: 'Has asked for the end.',
				heard: 'Has the page’s Close frame and has answered; it does not know whether the answer arrives.',
				over: 'Is CLOSED already.',
			},
		},
		told: {
			page: (code: number, clean: boolean) => `Its close event says ${code}, wasClean ${clean}.`,
			server: (code: number, clean: boolean) =>
				clean ? `It notes ${code}: closed as agreed.` : `It notes ${code}: lost without a word.`,
		},
	},
	/** A frame in large bits. */
	bars: {
		parts: { header: 'header', maskingKey: 'masking key', payload: 'payload' },
		/** @param at which byte of the frame, from 0 */
		bits: (at: number, field: string, bits: string) => `Byte ${at}, ${field}: ${bits}`,
	},
	connection: {
		label: 'A whole connection',
		say: 'Say',
		replay: 'Replay with new keys',
		page: 'page',
		server: 'server',
		chosen: 'What is chosen, taken apart',
		frame: (opcode: number, text: string) => (opcode === 1 ? `Text “${text}”` : 'Close 1000'),
		unmasked: (wire: string, key: string, plain: string, at: number) => `Byte ${at}: ${wire} XOR ${key} = ${plain}.`,
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

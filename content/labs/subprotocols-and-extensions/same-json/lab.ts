import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** Bytes of payload of the text frames of each connection in one direction, as they were on the wire. */
const sizes = ({ connections }: TraceModel, direction: 'in' | 'out') =>
	connections.map(({ frames }) =>
		frames
			.filter((wire) => wire.direction === direction && wire.frame.opcode === 1)
			.map(({ frame }) => frame.payload.length),
	);

const rsv1 = ({ connections }: TraceModel) =>
	connections.map(({ frames }) =>
		frames.filter(({ frame, direction }) => frame.opcode === 1 && direction === 'in').every(({ frame }) => frame.rsv1),
	);

/** What the server sent: the sizes of the first and the second message on each connection. */
function sent(trace: TraceModel) {
	const [plain = [], alone = [], window = []] = sizes(trace, 'in');
	const [length = 0] = plain;
	return { length, plain, alone, window };
}

export default defineLab({
	view: 'handshake',
	stopAfter: 5_000,
	predictions: {
		second: {
			kind: 'choice',
			answer: (trace) => {
				const { length, window } = sent(trace);
				const part = (window[1] ?? length) / length;
				if (part < 0.03) return 'three';
				return part < 0.3 ? 'twenty' : part < 0.8 ? 'half' : 'all';
			},
			shown: (run) => run.line(/^\/deflate (?!.*takeover)/, 2),
		},
	},
	claims: {
		'plain-is-as-long-as-the-text': {
			holds: (trace) => {
				const { length, plain } = sent(trace);
				return length > 600 && plain.join() === `${length},${length}` && rsv1(trace)[0] === false;
			},
			shown: (run) => run.line(/^\/echo/),
		},
		'compressed-is-a-fifth': {
			holds: (trace) => {
				const { length, alone } = sent(trace);
				return alone.length === 2 && alone[0] === alone[1] && (alone[0] ?? length) < length / 5;
			},
			shown: (run) => run.line(/takeover=0/),
		},
		'second-is-nearly-nothing': {
			holds: (trace) => {
				const { length, alone, window } = sent(trace);
				return window[0] === alone[0] && (window[1] ?? length) < length / 33;
			},
			shown: (run) => run.line(/^\/deflate (?!.*takeover)/, 2),
		},
		'page-sends-less-too': {
			holds: (trace) => {
				const [plain = [], alone = [], window = []] = sizes(trace, 'out');
				const [length = 0] = plain;
				return length > 600 && [...alone, ...window].every((size) => size < length / 3);
			},
			shown: (run) => run.call('send', 3),
		},
		'bit-is-set': {
			holds: (trace) => rsv1(trace).join() === 'false,true,true',
			shown: (run) => run.line(/takeover=0/),
		},
		'page-sees-the-text': {
			holds: ({ console }) => {
				const lines = console.flatMap((entry) => (entry.kind === 'console' ? [entry.text] : []));
				return lines.filter((text) => / true \d+$/.test(text)).length === 6;
			},
			shown: (run) => run.line(/^\/deflate (?!.*takeover)/),
		},
	},
});

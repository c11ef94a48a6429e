import { defineLab } from '../../../../src/exercises/check.ts';
import type { ShownRun } from '../../../../src/exercises/shown.ts';
import type { Direction } from '../../../../src/trace/events.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const closeFrame = ({ connections }: TraceModel, direction: Direction) =>
	connections[0]?.history.closes[direction]?.wire ?? null;

/** Where the Close frame of a direction is shown. */
const half = (trace: TraceModel, run: ShownRun, direction: Direction) => {
	const wire = closeFrame(trace, direction);
	return wire && run.frame(wire.id + 1);
};

export default defineLab({
	view: 'timeline',
	predictions: {
		order: {
			kind: 'order',
			came: (run, trace) => ({
				event: run.event('close'),
				theirs: half(trace, run, 'in'),
				message: run.event('message'),
				ours: half(trace, run, 'out'),
			}),
		},
	},
	claims: {
		'last-words-arrive': {
			holds: ({ connections }) => {
				const [first, ...others] = connections[0]?.frames.filter(({ direction }) => direction === 'out') ?? [];
				return first?.frame.opcode === 1 && others.length === 1 && others[0]?.close?.code === 1000;
			},
			shown: (run) => run.frame(1),
		},
		'returns-closing': {
			holds: (trace) =>
				trace.console.some((entry) => entry.kind === 'console' && entry.text === 'close() has returned 2'),
			shown: (run) => run.line('close() has returned 2'),
		},
		'same-code-back': {
			holds: (trace) => {
				const [ours, theirs] = [closeFrame(trace, 'out')?.close, closeFrame(trace, 'in')?.close];
				return ours?.code === 1000 && ours.reason === 'done' && theirs?.code === 1000 && theirs.reason === 'done';
			},
			shown: (run) => run.event('close'),
		},
		'echo-is-not-delivered': {
			holds: ({ connections }) =>
				connections[0]?.messages.in.length === 1 && connections[0].fired.every(({ event }) => event.type !== 'message'),
			shown: (run) => run.call('close'),
		},
		'clean-at-the-end': {
			holds: ({ connections }) => connections[0]?.closed?.wasClean === true,
			shown: (run) => run.event('close'),
		},
	},
});

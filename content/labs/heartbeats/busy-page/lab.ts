import { defineLab } from '../../../../src/exercises/check.ts';
import { OPCODE } from '../../../../src/protocol/opcodes.ts';
import type { WireFrame } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const timeOf = ({ console }: TraceModel, text: string): number =>
	console.find((entry) => entry.kind === 'console' && entry.text === text)?.t ?? Number.NaN;

/** The pongs that left while the page's code was busy. */
function pongsMeanwhile(trace: TraceModel): readonly WireFrame[] {
	const [from, to] = [timeOf(trace, 'busy'), timeOf(trace, 'done')];
	const frames = trace.connections[0]?.frames ?? [];
	return frames.filter(({ frame, direction, t }) => {
		return direction === 'out' && frame.opcode === OPCODE.pong && t > from && t < to;
	});
}

export default defineLab({
	view: 'timeline',
	predictions: {
		answered: {
			kind: 'choice',
			answer: (trace) => ['none', 'one'][pongsMeanwhile(trace).length] ?? 'all',
			shown: (run) => run.line('busy'),
		},
	},
	claims: {
		'pongs-leave-meanwhile': {
			holds: (trace) => pongsMeanwhile(trace).length >= 2,
			shown: (run) => run.line('busy'),
		},
		'page-hears-afterwards': {
			holds: ({ connections, console }) => {
				const lines = console.flatMap((entry) => (entry.kind === 'console' ? [entry.text] : []));
				return connections.length === 1 && lines.indexOf('done') === lines.indexOf('busy') + 1;
			},
			shown: (run) => run.line('done'),
		},
	},
});

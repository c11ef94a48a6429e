import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const frames = ({ connections }: TraceModel, direction: 'out' | 'in') =>
	(connections[0]?.frames ?? []).flatMap((wire) => (wire.direction === direction ? [wire.frame] : []));

const opcodes = (trace: TraceModel, direction: 'out' | 'in') => frames(trace, direction).map(({ opcode }) => opcode);

/** Bytes at the same place that are not the same. */
function different(trace: TraceModel): number {
	const [first, second] = frames(trace, 'out');
	if (first === undefined || second === undefined) return 0;
	return first.bytes.filter((byte, at) => byte !== second.bytes[at]).length;
}

export default defineLab({
	view: 'frames',
	predictions: {
		different: { kind: 'number', answer: different, shown: (run) => run.frame(3) },
	},
	claims: {
		'eleven-bytes-out': {
			holds: (trace) => frames(trace, 'out')[0]?.bytes.length === 11,
			shown: (run) => run.frame(1),
		},
		'new-key-each-time': {
			holds: (trace) => {
				const [first, second] = frames(trace, 'out').map(({ maskingKey }) => maskingKey?.join());
				return first !== undefined && second !== undefined && first !== second;
			},
			shown: (run) => run.frame(3),
		},
		'binary-has-opcode-2': {
			holds: (trace) => opcodes(trace, 'out').slice(0, 3).join() === '1,1,2',
			shown: (run) => run.frame(5),
		},
		'server-does-not-mask': {
			holds: (trace) => frames(trace, 'in').length > 0 && frames(trace, 'in').every(({ masked }) => !masked),
			shown: (run) => run.frame(2),
		},
	},
});

import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const printed = (trace: TraceModel) =>
	trace.console.flatMap((entry) => (entry.kind === 'console' ? [entry.text] : [])).join(' ');

/** `bufferedAmount` after the four sends. */
const afterFour = (trace: TraceModel): number =>
	trace.connections[0]?.states.find(({ bufferedAmount }) => bufferedAmount > 211)?.bufferedAmount ?? 0;

export default defineLab({
	view: 'buffer',
	predictions: {
		amount: { kind: 'number', answer: afterFour, shown: (run) => run.line(/^waiting,/, 4) },
	},
	claims: {
		'counts-payload': {
			holds: (trace) => printed(trace).startsWith('waiting, 5 waiting, 11 waiting, 211 waiting, 216'),
			shown: (run) => run.line(/^waiting,/, 4),
		},
		'not-the-headers': {
			holds: (trace) => {
				const [connection] = trace.connections;
				const frames =
					connection?.frames.filter(({ direction, message }) => direction === 'out' && message !== null) ?? [];
				const bytes = frames.reduce((sum, { frame }) => sum + frame.bytes.length, 0);
				return afterFour(trace) === 216 && bytes === 242;
			},
			shown: (run) => run.call('send', 4),
		},
		'falls-to-zero': {
			holds: (trace) => printed(trace).includes('all sent, 0'),
			shown: (run) => run.line('all sent, 0'),
		},
		'stays-after-close': {
			holds: ({ connections }) => {
				const [connection] = connections;
				return connection?.closed !== null && connection?.bufferedAmount === 5 && connection.messages.out.length === 4;
			},
			shown: (run) => run.line('closed, 5'),
		},
	},
});

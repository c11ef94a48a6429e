import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const arrived = ({ connections }: TraceModel) =>
	(connections[0]?.fired ?? []).flatMap(({ event }) => (event.type === 'message' ? [event.data.type] : [])).join();

/** By what the three messages came as. */
const OPTIONS: Readonly<Record<string, string>> = {
	'Blob,Blob,Blob': 'never',
	'Blob,ArrayBuffer,ArrayBuffer': 'next',
	'ArrayBuffer,ArrayBuffer,ArrayBuffer': 'all',
};

const printed = (trace: TraceModel, text: string) =>
	trace.console.some((entry) => entry.kind === 'console' && entry.text === text);

export default defineLab({
	view: 'frames',
	predictions: {
		applies: {
			kind: 'choice',
			answer: (trace) => OPTIONS[arrived(trace)] ?? 'other',
			shown: (run) => run.event('message', 2),
		},
	},
	claims: {
		'blob-at-first': {
			holds: (trace) => printed(trace, 'at first blob'),
			shown: (run) => run.line('at first blob'),
		},
		'applies-to-the-next': {
			holds: (trace) => arrived(trace) === 'Blob,ArrayBuffer,ArrayBuffer',
			shown: (run) => run.event('message', 2),
		},
		'they-had-arrived': {
			holds: ({ connections }) => {
				const [connection] = connections;
				const handled = connection?.fired.find(({ event }) => event.type === 'message')?.event.t ?? 0;
				const written =
					connection?.frames.filter(({ direction, message }) => direction === 'in' && message !== null) ?? [];
				return written.length === 3 && written.every(({ t }) => t < handled);
			},
			shown: (run) => run.event('message', 1),
		},
		'unknown-value-ignored': {
			holds: (trace) => printed(trace, 'in the end arraybuffer'),
			shown: (run) => run.line('in the end arraybuffer'),
		},
	},
});

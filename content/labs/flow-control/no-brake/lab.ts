import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const LAST = 'the last one is here, saved 0';

/** Message events before the first one was worked off. */
function handedBefore(trace: TraceModel): number {
	const saved = trace.console.find((entry) => entry.kind === 'console' && entry.text.startsWith('saved'));
	const fired = trace.connections[0]?.fired.filter(({ event }) => event.type === 'message') ?? [];
	return saved === undefined ? 0 : fired.filter(({ event }) => event.t <= saved.t).length;
}

export default defineLab({
	view: 'buffer',
	predictions: {
		where: {
			kind: 'choice',
			answer: (trace) => (handedBefore(trace) === 12 ? 'page' : 'elsewhere'),
			shown: (run) => run.line(LAST),
		},
	},
	claims: {
		'all-are-handed-over': {
			holds: (trace) => handedBefore(trace) === 12,
			shown: (run) => run.line(LAST),
		},
		'they-wait-in-the-page': {
			holds: (trace) => trace.console.some((entry) => entry.kind === 'console' && entry.text === 'saved 1 waiting 11'),
			shown: (run) => run.line('saved 1 waiting 11'),
		},
	},
});

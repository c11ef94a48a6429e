import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** What was printed of the n-th Origin, from 1: the statuses of both checks. */
const answers = (trace: TraceModel, n: number): string =>
	/ (\d{3} \d{3})$/.exec(
		trace.console.flatMap((entry) => (entry.kind === 'console' ? [entry.text] : []))[n - 1] ?? '',
	)?.[1] ?? '';

const LOOKALIKE = 2;

export default defineLab({
	view: 'handshake',
	stopAfter: 8_000,
	// Page and server close a tunnel at the same moment: whose Close frame goes first is a race.
	varies: 'done',
	predictions: {
		lookalike: {
			kind: 'choice',
			answer: (trace) =>
				({ '101 101': 'both', '101 403': 'part', '403 101': 'same', '403 403': 'neither' })[
					answers(trace, LOOKALIKE)
				] ?? 'neither',
			shown: (run) => run.line(/evil\.test \d{3} \d{3}$/),
		},
	},
	claims: {
		'part-lets-a-lookalike-in': {
			holds: (trace) => answers(trace, LOOKALIKE) === '101 403',
			shown: (run) => run.line(/evil\.test \d{3} \d{3}$/),
		},
		'own-page-is-let-in': {
			holds: (trace) => answers(trace, 1) === '101 101',
			shown: (run) => run.line(/^http:\/\/localhost:4321 101/),
		},
		'any-program-can-write-it': {
			holds: (trace) =>
				answers(trace, 1) === '101 101' &&
				trace.connections.some(({ messages }) =>
					messages.out.some(({ payload }) =>
						new TextDecoder().decode(payload ?? undefined).includes('\r\nOrigin: http://localhost:4321\r\n'),
					),
				),
			shown: (run) => run.frame(1),
		},
	},
});

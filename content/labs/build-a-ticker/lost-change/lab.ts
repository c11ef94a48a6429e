import { defineLab } from '../../../../src/exercises/check.ts';
import { tickerSteps } from '../../../../src/exercises/subjects/ticker-steps.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const COMPARED = /^page (\d+) server (\d+)$/;

/** The price that the page had, and the one that the server told. */
function compared({ console }: TraceModel): { readonly page: number; readonly server: number } | null {
	for (const entry of console) {
		const [, page, server] = (entry.kind === 'console' && COMPARED.exec(entry.text)) || [];
		if (page !== undefined) return { page: Number(page), server: Number(server) };
	}
	return null;
}

/** Numbers of the updates that came. */
const numbers = (trace: TraceModel): readonly number[] =>
	tickerSteps(trace).flatMap((step) => (step.kind === 'quote' && step.quote.type === 'update' ? [step.quote.seq] : []));

export default defineLab({
	// One more change may come before the snapshot.
	varies: 'done',
	view: 'frames',
	predictions: {
		shows: {
			kind: 'choice',
			answer: (trace) => {
				const prices = compared(trace);
				if (prices === null) return 'error';
				return prices.page === prices.server ? 'right' : 'wrong';
			},
			shown: (run) => run.line(COMPARED),
		},
	},
	claims: {
		'gap-without-a-word': {
			holds: (trace) =>
				numbers(trace).join().startsWith('1,2,3,4,6,7,8') &&
				trace.connections.every(
					({ fired, closed }) => closed?.wasClean === true && fired.every(({ event }) => event.type !== 'error'),
				),
			shown: (run) => run.line(/^change 6 /),
		},
		'wrong-from-then-on': {
			holds: (trace) => {
				const prices = compared(trace);
				return prices !== null && prices.page !== prices.server;
			},
			shown: (run) => run.line(COMPARED),
		},
	},
});

import { defineLab } from '../../../../src/exercises/check.ts';
import { printedAfter } from '../../../../src/exercises/subjects/game.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** The last place of the page's own count, and the last of the server's. */
function last(trace: TraceModel): { readonly page: number; readonly server: number } | null {
	const numbers = (pattern: RegExp) =>
		printedAfter(trace).flatMap(({ text }) => {
			const number = pattern.exec(text)?.[1];
			return number === undefined ? [] : [Number(number)];
		});
	const [page, server] = [numbers(/^at (\d+)$/).at(-1), numbers(/^server (\d+)$/).at(-1)];
	return page === undefined || server === undefined ? null : { page, server };
}

export default defineLab({
	view: 'frames',
	varies: 'done',
	predictions: {
		end: {
			kind: 'choice',
			answer(trace) {
				const ends = last(trace);
				if (ends === null) return 'none';
				return ends.page === ends.server ? 'same' : ends.page > ends.server ? 'ahead' : 'behind';
			},
			shown: (run) => run.line(/^at 392$/),
		},
	},
	claims: {
		'at-once': {
			holds: (trace) => {
				const lines = printedAfter(trace).map(({ text }) => text);
				return (
					lines.indexOf('at 240') !== -1 && lines.indexOf('at 240') < lines.findIndex((text) => /^server/.test(text))
				);
			},
			shown: (run) => run.line('at 240'),
		},
		'nobody-says-so': {
			holds: (trace) => {
				const ends = last(trace);
				return (
					ends !== null &&
					ends.page - ends.server === 32 &&
					trace.connections.every(({ closed }) => closed?.code === 1000)
				);
			},
			shown: (run) => run.line(/^server 360$/),
		},
	},
});

import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** How each connection ended: its close event, and whether an error event came before it. */
const endings = ({ connections }: TraceModel) =>
	connections.map(({ closed, fired }) => ({
		code: closed?.code ?? null,
		reason: closed?.reason ?? null,
		clean: closed?.wasClean ?? null,
		error: fired.some(({ event }) => event.type === 'error'),
	}));

export default defineLab({
	// A link that is cut at once may end in Firefox before its open event was fired, or after.
	varies: 'done',
	view: 'timeline',
	stopAfter: 5_000,
	predictions: {
		clean: {
			kind: 'number',
			answer: (trace) => endings(trace).filter(({ clean }) => clean === true).length,
			shown: (run) => run.event('close', 1),
		},
	},
	claims: {
		'close-frame-is-clean': {
			holds: (trace) => {
				const [first] = endings(trace);
				return first?.code === 4001 && first.reason === 'Enough' && first.clean === true && !first.error;
			},
			shown: (run) => run.event('close', 1),
		},
		'cut-is-not-clean': {
			holds: (trace) => endings(trace)[1]?.code === 1006 && endings(trace)[1]?.clean === false,
			shown: (run) => run.event('close', 2),
		},
		'failures-look-alike': {
			holds: (trace) => {
				const failed = endings(trace).slice(2);
				const alike = failed.every(
					({ code, reason, clean, error }) => code === 1006 && reason === '' && clean === false && error,
				);
				return failed.length === 2 && alike;
			},
			shown: (run) => run.event('close', 3),
		},
	},
});

import { defineLab } from '../../../../src/exercises/check.ts';
import { messagesOut } from '../../../../src/exercises/predicates.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const printed = ({ console }: TraceModel, text: RegExp): boolean =>
	console.some((entry) => entry.kind === 'console' && text.test(entry.text));

/** What became of the `send` in CLOSING. */
function fateOfLate(trace: TraceModel): string {
	const late = trace.connections[0]?.calls.find(
		({ call }) => call.method === 'send' && call.data.preview === 'too late',
	);
	if (late?.call.threw) return 'throws';
	return late?.message === null ? 'dropped' : 'sent';
}

export default defineLab({
	view: 'timeline',
	predictions: {
		late: {
			kind: 'choice',
			answer: fateOfLate,
			shown: (run) => run.line(/^2 too late/),
		},
	},
	claims: {
		'connecting-throws': {
			holds: (trace) => printed(trace, /^0 too early InvalidStateError$/),
			shown: (run) => run.line('0 too early InvalidStateError'),
		},
		'open-takes-it': {
			holds: (trace) => printed(trace, /^1 in time \+7$/) && messagesOut(trace)[0]?.text === 'in time',
			shown: (run) => run.line('1 in time +7'),
		},
		'closing-drops': {
			holds: (trace) => fateOfLate(trace) === 'dropped' && messagesOut(trace).length === 1,
			shown: (run) => run.line(/^2 too late/),
		},
		'dropped-is-counted': {
			holds: (trace) => printed(trace, /^2 too late \+8$/) && printed(trace, /^3 much too late \+13$/),
			shown: (run) => run.line(/^3 much too late/),
		},
		'closed-drops': {
			holds: (trace) => printed(trace, /^3 much too late \+/) && messagesOut(trace).length === 1,
			shown: (run) => run.line(/^3 much too late/),
		},
	},
});

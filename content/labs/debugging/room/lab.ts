import { defineLab } from '../../../../src/exercises/check.ts';
import { type Fault, faultSeen } from '../../../../src/exercises/subjects/broken-servers.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** The fault of each server, in the order of their numbers. */
const faults = ({ connections }: TraceModel): readonly (Fault | null)[] => connections.map(faultSeen);

/** What the code was told of each server. */
const stories = (trace: TraceModel): readonly string[] =>
	trace.console.flatMap((entry) => (entry.kind === 'console' ? [entry.text.replace(/^\d+ /, '')] : []));

/** How many servers have a fault of which the code was told the same story, and which story that is. */
const toldAlike = (trace: TraceModel, fault: Fault): number => {
	const own = stories(trace)[faults(trace).indexOf(fault)];
	return stories(trace).filter((story) => story === own).length;
};

const nameOf = (server: number) => (trace: TraceModel) => faults(trace)[server - 1] ?? 'silent';

export default defineLab({
	view: 'handshake',
	stopAfter: 8_000,
	predictions: {
		stories: {
			kind: 'number',
			answer: (trace) => new Set(stories(trace)).size,
			shown: (run) => run.line(/^10 /),
		},
		second: { kind: 'choice', answer: nameOf(2), shown: (run) => run.event('error', 2) },
		fifth: { kind: 'choice', answer: nameOf(5), shown: (run) => run.event('error', 5) },
	},
	claims: {
		'each-fault-once': {
			holds: (trace) => faults(trace).length === 10 && new Set(faults(trace)).size === 10,
			shown: (run) => run.line(/^10 /),
		},
		'four-never-open': {
			holds: (trace) => toldAlike(trace, 'page') === 4 && toldAlike(trace, 'accept') === 4,
			shown: (run) => run.line('1 error, 1006'),
		},
		'cut-without-error': {
			holds: (trace) => stories(trace)[faults(trace).indexOf('cut')] === 'open, 1006',
			shown: (run) => run.line(/^\d+ open, 1006/),
		},
		'silence-is-no-error': {
			holds: (trace) => stories(trace)[faults(trace).indexOf('silent')] === 'open, 1000',
			shown: (run) => run.line(/^\d+ open, 1000/),
		},
	},
});

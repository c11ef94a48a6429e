import { defineLab } from '../../../../src/exercises/check.ts';
import type { Direction } from '../../../../src/trace/events.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const headerOf = ({ connections }: TraceModel, direction: Direction, payload: number): number =>
	connections[0]?.frames.find((wire) => wire.direction === direction && wire.frame.payloadLength === payload)?.frame
		.headerLength ?? 0;

export default defineLab({
	view: 'frames',
	predictions: {
		header: {
			kind: 'number',
			answer: (trace) => headerOf(trace, 'out', 65_536),
			shown: (run) => run.frame(5),
		},
	},
	claims: {
		'six-for-125': { holds: (trace) => headerOf(trace, 'out', 125) === 6, shown: (run) => run.frame(1) },
		'eight-for-126': { holds: (trace) => headerOf(trace, 'out', 126) === 8, shown: (run) => run.frame(3) },
		'fourteen-for-65536': { holds: (trace) => headerOf(trace, 'out', 65_536) === 14, shown: (run) => run.frame(5) },
		'ten-without-a-key': { holds: (trace) => headerOf(trace, 'in', 65_536) === 10, shown: (run) => run.frame(6) },
	},
});

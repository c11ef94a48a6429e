import { expect, it } from 'vitest';
import { printedLines } from '../../../src/exercises/printed-lines.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';

const state = (t: number, socket: number, readyState: 0 | 1 | 2 | 3): TraceEvent => ({
	kind: 'state',
	t,
	socket,
	readyState,
	bufferedAmount: 0,
	line: null,
});
const line = (t: number, text: string, level: 'log' | 'uncaught' = 'log'): TraceEvent => ({
	kind: 'console',
	t,
	level,
	text,
	line: t,
});

it('tells of each printed line in which states the sockets were, and leaves out what nothing caught', () => {
	const trace = TraceModel.of([
		line(1, 'before'),
		state(2, 1, 0),
		line(3, 'connecting'),
		state(4, 1, 1),
		state(5, 2, 0),
		line(6, 'Error: oops', 'uncaught'),
		line(7, 'both'),
	]);
	expect(printedLines(trace).map(({ text, line: at, states }) => [text, at, [...states]])).toEqual([
		['before', 1, []],
		['connecting', 3, [[1, 0]]],
		[
			'both',
			7,
			[
				[1, 1],
				[2, 0],
			],
		],
	]);
});

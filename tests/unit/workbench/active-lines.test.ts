import { expect, test } from 'vitest';
import { TraceModel } from '../../../src/trace/model.ts';
import { activeLines } from '../../../src/workbench/viewer/active-lines.ts';
import { closeEvent, construct, openEvent, send } from '../trace/wire.ts';

test('the lines of a program are those that called something or heard an event, each of its own program', () => {
	const trace = TraceModel.of([
		construct(2),
		openEvent([3]),
		send(4, 'Hello'),
		{ kind: 'server-call', t: 5, socket: 1, method: 'send', args: [], line: 9, threw: null, buffered: 0 },
		{ kind: 'server-event', t: 6, socket: 1, type: 'message', args: [], handlers: [7, null] },
		closeEvent(1000, [4]),
	]);
	expect([...activeLines(trace, undefined)]).toEqual([2, 4, 3]);
	expect([...activeLines(trace, 'server')]).toEqual([9, 7]);
});

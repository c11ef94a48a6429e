import { expect, test } from 'vitest';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { refOfMoment } from '../../../src/trace/moment.ts';
import { Moments } from '../../../src/trace/moments.ts';
import { normaliser } from '../../../src/trace/shape.ts';
import { bytes, construct, hex, opening, peer, printed } from './wire.ts';

const serverSaid: TraceEvent = { kind: 'console', t: 0, level: 'log', text: 'x', line: 5, program: 'server' };

const STATE: TraceEvent = { kind: 'state', t: 0, socket: 1, readyState: 2, bufferedAmount: 0, line: 4 };

/** Program, line, socket and number of the rows that these events make. */
function rowsOf(...events: readonly TraceEvent[]) {
	const moments = Moments.of(TraceModel.of(events));
	return moments.slice(0, moments.count).flatMap((moment) => {
		const ref = refOfMoment(moment);
		return ref.kind === 'row' ? [[ref.of, ref.index, ref.socket, ref.line, ref.program ?? 'client']] : [];
	});
}

test.each<[string, readonly TraceEvent[], unknown]>([
	['a constructor that threw', [construct(3, null)], ['failed-construct', 0, null, 3, 'client']],
	['a state that nothing explains', [STATE], ['state', 0, 1, 4, 'client']],
	['a line of the console', [printed('a', 7)], ['console', 0, null, 7, 'client']],
	['one of server.js', [serverSaid], ['console', 0, null, 5, 'server']],
	['lines that are missing', [{ kind: 'console-dropped', t: 0, lines: 4 }], ['console', 0, null, null, 'client']],
	[
		'the end of server.js',
		[{ kind: 'server-ended', t: 0, by: 'exit', line: 9 }],
		['server-ended', 0, null, 9, 'server'],
	],
	['what the network did', [{ kind: 'network', t: 0, change: { type: 'cut' } }], ['network', 0, null, null, 'client']],
	['a fact of the server’s', [peer({ type: 'paused' })], ['peer', 0, 1, null, 'client']],
	[
		'bytes that are missing',
		[{ kind: 'lost', t: 0, socket: 1, direction: 'in', bytes: 4 }],
		['lost', 0, 1, null, 'client'],
	],
	['a broken rule', [...opening(), bytes('in', hex('83 00'))], ['violation', 0, 1, null, 'client']],
	[
		'the end of a worker',
		[construct(1), { kind: 'worker-ended', t: 0, by: 'stop' }],
		['worker-ended', 0, 1, null, 'client'],
	],
])('%s is a row of the timeline, with its line', (_what, events, row) => {
	expect(rowsOf(...events)).toEqual([row]);
});

test('rows are counted by kind, of each socket and of none', () => {
	const paused = (socket: number) => peer({ type: 'paused' }, 0, socket);
	const rows = rowsOf(printed('a'), paused(1), paused(2), printed('b'), paused(1), construct(1, null));
	expect(rows.map(([of, index, socket]) => `${socket ?? '-'} ${of} ${index}`).sort()).toEqual([
		...['- console 0', '- console 1', '- failed-construct 0', '1 peer 0', '1 peer 1', '2 peer 0'],
	]);
});

test('what server.js printed stands at the server', () => {
	const moments = Moments.of(TraceModel.of([serverSaid, printed('a')]));
	const sides = moments.slice(0, moments.count).map(({ side, kind }) => `${side} ${kind}`);
	expect(sides.sort()).toEqual(['client console', 'server console']);
});

test('a clock that runs backwards does not change the order of a side', () => {
	const at = (t: number, text: string): TraceEvent => ({ kind: 'console', t, level: 'log', text, line: null });
	const moments = Moments.of(TraceModel.of([at(5, 'a'), at(2, 'b'), at(9, 'c')]));
	expect(moments.slice(0, moments.count).map(({ t, index, position }) => [t, index, position])).toEqual([
		[5, 0, 0],
		[2, 1, 1],
		[9, 2, 2],
	]);
});

test.each([
	['ws://localhost:4321/echo', 'ws://<host>/echo'],
	['wss://127.0.0.1:50123/ and http://[::1]/', 'wss://<host>/ and http://<host>/'],
	['at localhost:4321.', 'at <host>.'],
	['{"ping":3,"ms":12.5}', '{"ping":3,"ms":<ms>}'],
])('%s is compared as %s', (text, normalised) => {
	expect(normaliser([])(text)).toBe(normalised);
});

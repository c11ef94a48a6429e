import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ExportFormat, exportTrace } from '../../../src/formats/export-trace.ts';
import { importTrace } from '../../../src/formats/import-trace.ts';
import type { Connection } from '../../../src/trace/connection.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { loadTrace, type SavedTrace } from '../../../src/trace/json.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import {
	bytes,
	CLOSE_4001_OUT,
	HEL_IN,
	HELLO_OUT,
	hex,
	joined,
	LO_IN,
	opening,
	PING_IN,
	PONG_OUT,
} from '../trace/wire.ts';

const recording = (lab: string): SavedTrace =>
	loadTrace(
		readFileSync(
			new URL(`../../../content/labs/creating-sockets/${lab}/recordings/starter.json`, import.meta.url),
			'utf8',
		),
	);

const lost: TraceEvent = { kind: 'lost', t: 9, socket: 2, direction: 'in', bytes: 70_000 };

const RUNS: readonly (readonly [string, SavedTrace])[] = [
	['first-echo', recording('first-echo')],
	['refused', recording('refused')],
	['greet', recording('greet')],
	[
		'several sockets, fragments, control frames, a long frame, a gap and a broken rule',
		{
			events: [
				...opening(1),
				...opening(2),
				...opening(3),
				bytes('in', HEL_IN, 1),
				bytes('in', PING_IN, 2),
				bytes('out', PONG_OUT, 3, 1),
				bytes('out', HELLO_OUT, 4, 2),
				bytes('in', LO_IN, 5),
				bytes('in', joined(hex('82 7f 0000000000011170'), new Uint8Array(70_000).fill(7)), 6, 2),
				bytes('in', hex('f3 00'), 7, 3),
				bytes('out', CLOSE_4001_OUT, 8, 1),
				lost,
				bytes('in', HEL_IN, 10, 2),
				{ kind: 'peer', t: 11, socket: 3, fact: { type: 'cut' } },
				{ kind: 'peer', t: 11, socket: 3, fact: { type: 'disconnected' } },
			],
			meta: { lab: null, code: null, recordedAt: '2026-11-23T15:30:00.000Z', userAgent: null },
		},
	],
];

function reopened(format: ExportFormat, run: SavedTrace): SavedTrace {
	const { content } = exportTrace(format, run, 'en');
	return importTrace(typeof content === 'string' ? new TextEncoder().encode(content) : content).trace;
}

const connectionsOf = ({ events }: SavedTrace): readonly Connection[] => TraceModel.of(events).connections;

/** What the wire says of a connection, times left out. */
const onTheWire = (run: SavedTrace) =>
	connectionsOf(run).map(({ request, response, frames, violations, lost, bytes: counted }) => ({
		request: request && { bytes: request.bytes, head: request.head },
		response: response && { bytes: response.bytes, head: response.head, body: response.body },
		frames: frames.map(({ direction, frame, close }) => ({ direction, frame, close })),
		violations: violations.map(({ direction, violation, rejected }) => ({ direction, violation, rejected })),
		lost,
		bytes: counted,
	}));

const messagesOf = (run: SavedTrace) =>
	connectionsOf(run).map(({ messages }) =>
		[messages.out, messages.in].map((list) =>
			list.filter(({ complete }) => complete).map(({ type, payload }) => ({ type, payload })),
		),
	);

test.each(RUNS)('JSON: the events of a run are those that were saved (%s)', (_, run) => {
	expect(reopened('trace', run)).toEqual(run);
});

test.each(RUNS)('pcapng: handshakes, frames and violations are those of the run (%s)', (_, run) => {
	expect(onTheWire(reopened('pcapng', run))).toEqual(onTheWire(run));
});

test.each(RUNS.slice(0, 3))(
	'pcapng: chunks, their times and the end of the link are those of the run (%s)',
	(_, run) => {
		const wire = run.events.filter(
			(event) => event.kind === 'bytes' || (event.kind === 'peer' && event.fact.type === 'disconnected'),
		);
		const start = Math.min(...wire.map(({ t }) => t));
		const expected = wire.map((event) => ({ ...event, t: Number((event.t - start).toFixed(3)) }));
		expect(reopened('pcapng', run).events).toEqual(expected);
	},
);

test('pcapng: a cut link is one again', () => {
	const cut = { kind: 'peer', t: 1, socket: 1, fact: { type: 'cut' } } as const;
	const disconnected = { kind: 'peer', t: 1, socket: 1, fact: { type: 'disconnected' } } as const;
	const events = [...opening(), cut, disconnected];
	const meta = { lab: null, code: null, recordedAt: null, userAgent: null };
	expect(reopened('pcapng', { events, meta })).toEqual({ events, meta: { ...meta, source: 'capture' } });
});

test.each(RUNS)('HAR: heads, bodies and messages are those of the run (%s)', (_, run) => {
	const again = reopened('har', run);
	expect(messagesOf(again)).toEqual(messagesOf(run));
	const heads = (saved: SavedTrace) => onTheWire(saved).map(({ request, response }) => ({ request, response }));
	expect(heads(again)).toEqual(heads(run));
	const closes = (saved: SavedTrace) =>
		connectionsOf(saved).map(({ closed }) => closed && [closed.code, closed.reason, closed.wasClean]);
	expect(closes(again)).toEqual(closes(run));
});

import { describe, expect, it } from 'vitest';
import { encodeFrame } from '../../../src/protocol/frame-encoder.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import {
	EVERYTHING,
	type Extent,
	extentOf,
	type FrameRow,
	frameRows,
	type Listing,
} from '../../../src/views/frame-list/frame-rows.layout.ts';
import { bytesEvent, handshake } from './traces.ts';

const ping = encodeFrame({ opcode: 9, payload: new Uint8Array(0) });
const maskedPong = encodeFrame({ opcode: 10, payload: new Uint8Array(0), maskingKey: Uint8Array.of(1, 2, 3, 4) });
/** A frame whose length can't be: the top bit of its 64 is set. */
const endless = Uint8Array.of(0x82, 0x7f, 0x80, 0, 0, 0, 0, 0, 0, 0);
/** FIN, reserved opcode 3, no payload. */
const reserved = Uint8Array.of(0x83, 0x00);

/** A row of no connection. */
const NO_ROW: FrameRow = { lost: 'in' };

function connectionFrom(events: readonly TraceEvent[]) {
	const connection = TraceModel.of([...handshake(), ...events]).connection(1);
	if (connection === null) throw new Error('no connection');
	return connection;
}

const rowsOf = (events: readonly TraceEvent[]) => frameRows(connectionFrom(events));

const nameOf = (row: FrameRow): string => {
	if ('frame' in row) return `frame ${row.id}`;
	return 'violation' in row ? row.violation.id : `lost ${row.lost}`;
};

describe('rows of the list of frames', () => {
	const rows = rowsOf([
		bytesEvent(10, 'in', ping),
		bytesEvent(11, 'out', maskedPong),
		bytesEvent(12, 'in', endless),
		{ kind: 'lost', t: 13, socket: 1, direction: 'out', bytes: 500 },
	]);
	const all = rows.slice(0, rows.total);

	it('puts a violation and a gap where they happened', () => {
		expect(all.map(nameOf)).toEqual(['frame 0', 'frame 1', 'length-top-bit', 'lost out']);
	});

	it('puts a violation of one direction before later frames of the other', () => {
		const mixed = rowsOf([
			bytesEvent(10, 'in', ping),
			bytesEvent(11, 'in', endless),
			bytesEvent(12, 'out', maskedPong),
		]);
		expect(mixed.slice(0, mixed.total).map(nameOf)).toEqual(['frame 0', 'length-top-bit', 'frame 1']);
	});

	it('puts a violation behind the frame that broke it first, where that could be read', () => {
		const mixed = rowsOf([
			bytesEvent(10, 'in', Uint8Array.of(...ping, ...reserved, ...ping)),
			bytesEvent(11, 'in', reserved),
		]);
		expect(mixed.slice(0, mixed.total).map(nameOf)).toEqual([
			'frame 0',
			'frame 1',
			'reserved-opcode',
			'frame 2',
			'frame 3',
		]);
	});

	it('numbers each row as it lists it', () => {
		expect(all.map((row) => rows.numberOf(row))).toEqual([0, 1, 2, 3]);
	});

	it('knows no number for a row of another connection', () => {
		const [foreign] = rowsOf([bytesEvent(10, 'in', ping)]).slice(0, 1);
		if (foreign === undefined) throw new Error('no row');
		expect(rows.numberOf(foreign)).toBe(-1);
	});

	it('reads any stretch of the rows', () => {
		expect(rows.slice(1, 3).map(nameOf)).toEqual(['frame 1', 'length-top-bit']);
		expect(rows.slice(-5, 1).map(nameOf)).toEqual(['frame 0']);
		expect(rows.slice(3, 99).map(nameOf)).toEqual(['lost out']);
	});
});

describe('which of the rows are listed', () => {
	const events = [
		bytesEvent(10, 'in', ping),
		bytesEvent(11, 'out', maskedPong),
		bytesEvent(12, 'in', ping),
		bytesEvent(13, 'in', endless),
		bytesEvent(14, 'out', maskedPong),
	];
	const connection = connectionFrom(events);
	const listed = (listing: Partial<Listing>) => {
		const rows = frameRows(connection, { ...EVERYTHING, ...listing });
		return rows.slice(0, rows.total).map(nameOf);
	};

	it('without a filter: all of them', () => {
		expect(listed({})).toEqual(['frame 0', 'frame 1', 'frame 2', 'length-top-bit', 'frame 3']);
	});

	it('with one: the frames that pass, and what went wrong between them', () => {
		expect(listed({ passing: [0, 3] })).toEqual(['frame 0', 'length-top-bit', 'frame 3']);
		expect(listed({ passing: [] })).toEqual(['length-top-bit']);
		expect(listed({ passing: [1, 3], direction: 'out' })).toEqual(['frame 1', 'frame 3']);
	});

	it('cleared: what came after', () => {
		const from = extentOf(connectionFrom(events.slice(0, 2)));
		expect(listed({ from })).toEqual(['frame 2', 'length-top-bit', 'frame 3']);
		expect(listed({ from, passing: [0, 1, 3] })).toEqual(['length-top-bit', 'frame 3']);
		expect(listed({ from: extentOf(connection) })).toEqual([]);
	});

	it('paused: what had come before', () => {
		const until = extentOf(connectionFrom(events.slice(0, 3)));
		expect(listed({ until })).toEqual(['frame 0', 'frame 1', 'frame 2']);
		expect(listed({ until, passing: [2, 3] })).toEqual(['frame 2']);
	});

	it('cleared and then paused: what came between', () => {
		const from = extentOf(connectionFrom(events.slice(0, 1)));
		const until = extentOf(connectionFrom(events.slice(0, 2)));
		expect(listed({ from, until })).toEqual(['frame 1']);
	});

	it('numbers those rows alone', () => {
		const rows = frameRows(connection, { ...EVERYTHING, passing: [1, 3] });
		expect([0, 1, 2].map((number) => rows.numberOf(rows.slice(number, number + 1)[0] ?? NO_ROW))).toEqual([0, 1, 2]);
		expect(connection.frames.map((frame) => rows.numberOf(frame))).toEqual([-1, 0, -1, 2]);
		expect([rows.total, rows.frames]).toEqual([3, 2]);
	});

	it('clears a gap in the recording with the rest, and keeps one that comes later', () => {
		const lost: TraceEvent = { kind: 'lost', t: 15, socket: 1, direction: 'in', bytes: 7 };
		const after = connectionFrom([...events.slice(0, 3), lost]);
		const rows = (from: Extent) => {
			const all = frameRows(after, { ...EVERYTHING, from });
			return all.slice(0, all.total).map(nameOf);
		};
		expect(rows(extentOf(connectionFrom(events.slice(0, 3))))).toEqual(['lost in']);
		expect(rows(extentOf(after))).toEqual([]);
	});
});

import { describe, expect, it } from 'vitest';
import { encodeFrame } from '../../../src/protocol/frame-encoder.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import {
	type FrameRow,
	frameRows,
	STEP,
	WINDOW,
	windowAround,
	windowOf,
} from '../../../src/views/frames/frame-rows.layout.ts';
import { bytesEvent, handshake } from './traces.ts';

const ping = encodeFrame({ opcode: 9, payload: new Uint8Array(0) });
const maskedPong = encodeFrame({ opcode: 10, payload: new Uint8Array(0), maskingKey: Uint8Array.of(1, 2, 3, 4) });
/** FIN, reserved opcode 3, no payload. */
const reserved = Uint8Array.of(0x83, 0x00);

function rowsOf(events: readonly TraceEvent[]) {
	const connection = TraceModel.of([...handshake(), ...events]).connection(1);
	if (connection === null) throw new Error('no connection');
	return frameRows(connection);
}

const nameOf = (row: FrameRow): string => {
	if ('frame' in row) return `frame ${row.id}`;
	return 'violation' in row ? row.violation.id : `lost ${row.lost}`;
};

describe('rows of the list of frames', () => {
	const rows = rowsOf([
		bytesEvent(10, 'in', ping),
		bytesEvent(11, 'out', maskedPong),
		bytesEvent(12, 'in', reserved),
		{ kind: 'lost', t: 13, socket: 1, direction: 'out', bytes: 500 },
	]);
	const all = rows.slice(0, rows.total);

	it('puts a violation and a gap where they happened', () => {
		expect(all.map(nameOf)).toEqual(['frame 0', 'frame 1', 'reserved-opcode', 'lost out']);
	});

	it('puts a violation of one direction before later frames of the other', () => {
		const mixed = rowsOf([
			bytesEvent(10, 'in', ping),
			bytesEvent(11, 'in', reserved),
			bytesEvent(12, 'out', maskedPong),
		]);
		expect(mixed.slice(0, mixed.total).map(nameOf)).toEqual(['frame 0', 'reserved-opcode', 'frame 1']);
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
		expect(rows.slice(1, 3).map(nameOf)).toEqual(['frame 1', 'reserved-opcode']);
		expect(rows.slice(-5, 1).map(nameOf)).toEqual(['frame 0']);
		expect(rows.slice(3, 99).map(nameOf)).toEqual(['lost out']);
	});
});

describe('the window of rows', () => {
	it('shows everything while there are few', () => {
		expect(windowOf(3, null)).toEqual({ start: 0, end: 3 });
	});

	it('follows the end', () => {
		expect(windowOf(WINDOW + 7, null)).toEqual({ start: 7, end: WINDOW + 7 });
	});

	it('stays where it was put while more rows come', () => {
		expect(windowOf(10_000, 40)).toEqual({ start: 40, end: 40 + WINDOW });
		expect(windowOf(20_000, 40)).toEqual({ start: 40, end: 40 + WINDOW });
	});

	it('moves to have a row in it, with some rows before that', () => {
		const first = windowAround(1000, 10_000, null);
		expect(first).toBe(1000 - STEP);
		expect(windowAround(0, 10_000, 5000)).toBe(0);
	});

	it('does not move for a row that is in it', () => {
		expect(windowAround(9990, 10_000, null)).toBeNull();
		expect(windowAround(60, 10_000, 40)).toBe(40);
	});

	it('follows the end again when it is moved to the last rows', () => {
		expect(windowAround(9999, 10_000, 40)).toBeNull();
	});
});

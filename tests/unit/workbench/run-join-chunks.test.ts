import { describe, expect, it } from 'vitest';
import type { TapRecord } from '../../../src/trace/tap/channel.ts';
import { joinChunks } from '../../../src/workbench/run/tap-events.ts';

const bytes = (at: number, chunk: number[], direction: 'in' | 'out' = 'in', tag = '1.1'): TapRecord => ({
	kind: 'bytes',
	tag,
	t: at,
	direction,
	chunk: Uint8Array.from(chunk),
});
const cut: TapRecord = { kind: 'peer', tag: '1.1', t: 60, fact: { type: 'cut' } };

/** Enough records of another socket, far apart in time, to make a flood of what stands before them. */
const others = Array.from({ length: 100 }, (_, index) => bytes(1000 + index, [0], 'out', '2.1'));
const joined = (...records: TapRecord[]) => joinChunks([...records, ...others]).slice(0, -others.length);

describe('the chunks of a flood', () => {
	it('become one where they follow each other within a tenth of a millisecond', () => {
		expect(joined(bytes(10, [0x81, 0x01]), bytes(10.01, [0x41]), bytes(10.09, [0x81]), bytes(10.12, [0x00]))).toEqual([
			bytes(10.09, [0x81, 0x01, 0x41, 0x81]),
			bytes(10.12, [0x00]),
		]);
	});

	it('stay apart where anything stands between them, and across directions and sockets', () => {
		const apart = [bytes(60, [1]), cut, bytes(60, [2]), bytes(60, [3], 'out'), bytes(60, [4], 'out', '1.2')];
		expect(joined(...apart)).toEqual(apart);
	});

	it('are what they were when there are few', () => {
		const few = [bytes(10, [0x81, 0x01]), bytes(10, [0x41])];
		expect(joinChunks(few)).toBe(few);
	});
});

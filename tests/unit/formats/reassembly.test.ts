import { expect, test } from 'vitest';
import { Reassembly, type StreamPart } from '../../../src/formats/capture/reassembly.ts';
import { MAX_WAITING_SEGMENTS } from '../../../src/formats/limits.ts';
import { ascii } from '../trace/wire.ts';

const shown = (delivered: readonly StreamPart[]): (string | number)[] =>
	delivered.map((piece) => ('lost' in piece ? piece.lost : new TextDecoder('latin1').decode(piece.chunk)));

/** @returns what each segment delivers, and at last what the end of the capture does */
function deliver(first: number, segments: readonly (readonly [sequence: number, text: string])[]) {
	const side = new Reassembly();
	side.begin(first);
	return [...segments.map(([sequence, text]) => shown(side.push(sequence, ascii(text)))), shown(side.flush())];
}

test('segments in order are delivered as they come, each one a chunk of its own', () => {
	expect(
		deliver(10, [
			[10, 'ab'],
			[12, 'c'],
		]),
	).toEqual([['ab'], ['c'], []]);
});

test('a segment that comes early waits for those before it', () => {
	expect(
		deliver(10, [
			[14, 'ef'],
			[12, 'cd'],
			[10, 'ab'],
		]),
	).toEqual([[], [], ['ab', 'cd', 'ef'], []]);
});

test('bytes that were sent again are left out, those after them are not', () => {
	expect(
		deliver(10, [
			[10, 'abc'],
			[10, 'abc'],
			[11, 'bcd'],
			[9, 'xabc'],
		]),
	).toEqual([['abc'], [], ['d'], [], []]);
});

test('a segment that was sent again while it waited is delivered once', () => {
	expect(
		deliver(10, [
			[12, 'cd'],
			[12, 'cd'],
			[11, 'bcde'],
			[10, 'a'],
		]),
	).toEqual([[], [], [], ['a', 'bcde'], []]);
});

test('sequence numbers begin again at zero after 2³²', () => {
	expect(
		deliver(0xffff_fffe, [
			[0xffff_fffe, 'abc'],
			[3, 'f'],
			[1, 'de'],
		]),
	).toEqual([['abc'], [], ['de', 'f'], []]);
});

test('what never came is counted when the capture ends', () => {
	expect(
		deliver(10, [
			[10, 'a'],
			[15, 'f'],
			[17, 'h'],
		]),
	).toEqual([['a'], [], [], [4, 'f', 1, 'h']]);
});

test('a direction whose SYN was not captured begins with its first segment', () => {
	expect(shown(new Reassembly().push(77, ascii('ab')))).toEqual(['ab']);
});

test('when too many segments wait, the missing one counts as lost', () => {
	const side = new Reassembly();
	side.begin(0);
	for (let at = 1; at <= MAX_WAITING_SEGMENTS; at++) expect(side.push(at, ascii('x'))).toEqual([]);
	const delivered = side.push(MAX_WAITING_SEGMENTS + 1, ascii('x'));
	expect(delivered[0]).toEqual({ lost: 1 });
	expect(delivered).toHaveLength(MAX_WAITING_SEGMENTS + 2);
});

import { expect, test } from 'vitest';
import { TraceModel } from '../../../src/trace/model.ts';
import { placeOf, refAt } from '../../../src/workbench/lab-place.ts';
import { GREETED } from '../trace/wire.ts';

const trace = TraceModel.of(GREETED);

const NOTHING = { frame: null, byte: null, event: null };

test.each([
	['the second frame', { ...NOTHING, frame: 2 }, { kind: 'frame', socket: 1, frame: 1 }],
	['the constructor, which is the first moment', { ...NOTHING, event: 1 }, { kind: 'call', socket: 1, call: 0 }],
] as const)('an address names %s, and it has that address', async (_, place, ref) => {
	expect(await refAt(trace, place)).toEqual(ref);
	expect(await placeOf(trace, ref)).toEqual(place);
});

test('a byte is counted from the first of its frame', async () => {
	const ref = await refAt(trace, { frame: 1, byte: 3, event: null });
	expect(ref).toMatchObject({ kind: 'byte', socket: 1, direction: 'out' });
	expect(ref && (await placeOf(trace, ref))).toEqual({ frame: 1, byte: 3, event: null });
});

test('a run has no place that it does not have', async () => {
	expect(await refAt(trace, { ...NOTHING, frame: 3 })).toBeUndefined();
	expect(await refAt(trace, { frame: 2, byte: 8, event: null })).toBeUndefined();
	expect(await refAt(trace, { ...NOTHING, event: 99 })).toBeUndefined();
	expect(await placeOf(trace, { kind: 'line', line: 1 })).toBeNull();
	expect(await placeOf(trace, { kind: 'call', socket: 1, call: 9 })).toBeNull();
	expect(await placeOf(trace, { kind: 'frame', socket: 1, frame: 9 })).toBeNull();
	expect(await placeOf(trace, { kind: 'frame', socket: 9, frame: 0 })).toBeNull();
});

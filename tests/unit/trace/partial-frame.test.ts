import { expect, test } from 'vitest';
import { MAX_PARTIAL_BYTES } from '../../../src/trace/limits.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { bytes, HELLO_IN, HELLO_OUT, hex, joined, opening } from './wire.ts';

function partialOf(...chunks: readonly ReturnType<typeof bytes>[]) {
	const connection = TraceModel.of([...opening(), ...chunks]).connection(1);
	if (connection === null) throw new Error('no connection');
	return connection.partial;
}

test('no frame is partial between frames', () => {
	expect(partialOf(bytes('in', HELLO_IN))).toEqual({ out: null, in: null });
});

test('a frame that was cut off has its first bytes and its size', () => {
	expect(partialOf(bytes('out', HELLO_OUT), bytes('in', joined(HELLO_IN, HELLO_IN.subarray(0, 4))))).toEqual({
		out: null,
		in: { direction: 'in', offset: 7, received: 4, size: 7, bytes: hex('81 05 48 65'), violations: [] },
	});
});

test('a frame has no size before its header is complete', () => {
	expect(partialOf(bytes('out', HELLO_OUT.subarray(0, 3))).out).toMatchObject({ received: 3, size: null });
});

test('only the first bytes of a large frame can be read before it is complete', () => {
	const header = hex('82 7e ff ff');
	const { in: partial } = partialOf(bytes('in', header), bytes('in', new Uint8Array(3000)), bytes('in', hex('01')));
	expect(partial).toMatchObject({ received: 3005, size: 65_539 });
	expect(partial?.bytes).toEqual(joined(header, new Uint8Array(MAX_PARTIAL_BYTES - 4)));
});

test('a partial frame says which rules its header breaks', () => {
	const { in: partial } = partialOf(bytes('in', hex('83 05 61')));
	expect(partial?.violations).toMatchObject([{ id: 'reserved-opcode', offset: 0, detail: '0x3' }]);
});

test('no frame is partial where the framing is lost: its bytes are with the violation', () => {
	expect(partialOf(bytes('in', hex('82 7f 80000000 00000000 61'))).in).toBeNull();
});

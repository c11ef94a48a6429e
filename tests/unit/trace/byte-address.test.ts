import { expect, test } from 'vitest';
import { byteAddress, frameAtByte } from '../../../src/trace/byte-address.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { bytes, HELLO_IN, HELLO_OUT, joined, opening, PING_IN, REQUEST, RESPONSE } from './wire.ts';

const connection = TraceModel.of([
	...opening(),
	bytes('out', HELLO_OUT),
	bytes('in', joined(HELLO_IN, PING_IN, HELLO_IN.subarray(0, 3))),
]).connection(1);
if (connection === null) throw new Error('no connection');

test('bytes are counted from the first of their direction, the opening handshake included', () => {
	expect(byteAddress(connection, 'out', 0)).toBe(REQUEST.length);
	expect(byteAddress(connection, 'in', 7)).toBe(RESPONSE.length + 7);
});

test('a byte belongs to the frame of its direction that it stands in', () => {
	const found = (at: number) => frameAtByte(connection, 'in', RESPONSE.length + at)?.id ?? null;
	expect([0, 6, 7, 8].map(found)).toEqual([1, 1, 2, 2]);
	expect(frameAtByte(connection, 'out', REQUEST.length)?.id).toBe(0);
});

test('a byte of the handshake, or of a frame that is not whole, is in no frame', () => {
	expect(frameAtByte(connection, 'in', RESPONSE.length - 1)).toBeNull();
	expect(frameAtByte(connection, 'in', RESPONSE.length + 9)).toBeNull();
});

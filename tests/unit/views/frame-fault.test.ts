import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../src/protocol/frame.ts';
import { readFrameSoFar } from '../../../src/protocol/frame-header.ts';
import type { Direction } from '../../../src/trace/events.ts';
import { byteAtFault, fieldAtFault } from '../../../src/views/frame/frame-fault.ts';
import { connectionOf } from './traces.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(text.split(' '), (byte) => Number.parseInt(byte, 16));

describe('the field that breaks a rule', () => {
	it.each<[string, Direction, string, string]>([
		['RSV2 set', 'in', 'a1 00', 'rsv2'],
		['a reserved opcode', 'in', '83 00', 'opcode'],
		['a masked frame of a server', 'in', '81 80 37 fa 21 3d', 'mask'],
		['an unmasked frame of a client', 'out', '81 00', 'mask'],
		['a ping in fragments', 'in', '09 00', 'fin'],
		['a ping of 126 bytes', 'in', '89 7e 00 7e', 'length'],
		['5 in 16 bits', 'in', '81 7e 00 05', 'extended-length'],
		['the top bit of 64', 'in', '81 7f 80 00 00 00 00 00 00 00', 'extended-length'],
	])('%s', (_, direction, bytes, field) => {
		const { violations, partial } = connectionOf(direction, hex(bytes));
		const [fault] = [...violations.map(({ violation }) => violation), ...(partial[direction]?.violations ?? [])];
		if (fault === undefined) throw new Error('no violation');
		expect(fieldAtFault(fault, readFrameSoFar(hex(bytes), 0).frame)).toBe(field);
	});

	it.each([
		['a continuation of nothing', '80 01 61', 'opcode'],
		['a close frame with one byte', '88 01 03', 'payload'],
		['a close code that may not be sent: 1006', '88 02 03 ee', 'payload'],
	])('%s, in a frame that could be read', (_, bytes, field) => {
		const connection = connectionOf('in', hex(`89 00 ${bytes}`));
		const [before, wire] = connection.frames;
		if (before === undefined || wire === undefined) throw new Error('no frame');
		expect(before.violations).toEqual([]);
		expect(wire.violations.map((fault) => fieldAtFault(fault, wire.frame))).toEqual([field]);
	});
});

describe('the byte that breaks a rule', () => {
	const faultIn = (bytes: string) => {
		const connection = connectionOf('in', hex(bytes));
		const wire = connection.frames.at(-1);
		const fault = wire?.violations[0];
		if (!wire || !fault) throw new Error('no violation');
		return byteAtFault(fault, wire.frame, fieldsOf(wire.frame));
	};

	it('is the first that can be part of no text, counted from the first of the frame', () => {
		expect(faultIn('89 00 81 03 61 c0 af')).toBe(3);
		expect(faultIn('88 04 03 e8 61 ff')).toBe(5);
	});

	it('is none where a text ends too early, or the field as a whole is at fault', () => {
		expect(faultIn('81 02 61 e2')).toBeNull();
		expect(faultIn('88 02 03 ee')).toBeNull();
	});
});

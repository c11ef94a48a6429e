import { describe, expect, it } from 'vitest';
import { isControl, OPCODE, OPCODES, opcodeName } from '../../../src/protocol/opcodes.ts';

describe('opcodes', () => {
	it('names the six that RFC 6455 §5.2 defines and no other', () => {
		const names = Array.from({ length: 16 }, (_, opcode) => opcodeName(opcode));
		const none = [null, null, null, null, null];
		expect(names).toEqual(['continuation', 'text', 'binary', ...none, 'close', 'ping', 'pong', ...none]);
	});

	it('lists each under its own number', () => {
		const numbers = Object.values(OPCODE);
		expect(numbers).toEqual([0, 1, 2, 8, 9, 10]);
		expect(numbers.map((number) => OPCODES[number]?.opcode)).toEqual(numbers);
	});

	it('counts 8 to 15 as control frames, reserved ones included', () => {
		expect(Array.from({ length: 16 }, (_, opcode) => opcode).filter(isControl)).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
	});

	it('agrees with itself on what is a control frame', () => {
		for (const entry of Object.values(OPCODES)) expect(entry.control).toBe(isControl(entry.opcode));
	});
});

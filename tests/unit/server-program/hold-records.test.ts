import { expect, test } from 'vitest';
import { HeldRecords } from '../../../src/server-program/hold-records.ts';

test('a call stands before what it brings about', () => {
	const log: string[] = [];
	const records = new HeldRecords<string>((fact) => log.push(fact));
	const answer = records.call(
		() => {
			records.add('bytes');
			return 7;
		},
		(threw) => `send ${threw?.name ?? 'returned'}`,
	);
	records.add('later');
	expect([answer, ...log]).toEqual([7, 'send returned', 'bytes', 'later']);
});

test('a call inside of another stands behind it', () => {
	const log: string[] = [];
	const records = new HeldRecords<string>((fact) => log.push(fact));
	records.call(
		() => {
			records.add('a');
			records.call(
				() => records.add('b'),
				() => 'inner',
			);
		},
		() => 'outer',
	);
	expect(log).toEqual(['outer', 'a', 'inner', 'b']);
});

test('what a call throws is recorded with it, and thrown', () => {
	const log: string[] = [];
	const records = new HeldRecords<string>((fact) => log.push(fact));
	const act = (): never => {
		records.add('state');
		throw new RangeError('too long');
	};
	expect(() => records.call(act, (threw) => `close threw ${threw?.name}: ${threw?.message}`)).toThrow(RangeError);
	expect(log).toEqual(['close threw RangeError: too long', 'state']);
});

import { expect, test } from 'vitest';
import { readCode } from '../../../src/classroom/classroom.ts';

test.each(['FK3Z3', 'fk3z3', ' FK3Z3 ', 'F K 3 Z 3', 'FK-3Z3', 'fk3z3.', 'ＦＫ３Ｚ３', 'ｆｋ３　ｚ３', '“FK3Z3”'])(
	'the code of a class is read from %j',
	(typed) => {
		expect(readCode(typed)).toBe('FK3Z3');
	},
);

test.each(['FK3Z', 'FK3Z33', 'ФK3Z3', ''])('%j stays another code', (typed) => {
	expect(readCode(typed)).not.toBe('FK3Z3');
});

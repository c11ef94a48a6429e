import { expect, test } from 'vitest';
import { Admission } from '../../../server/admission.ts';
import { LIMITS } from '../../../server/limits.ts';

test('refuses an address at its limit with 429, and only that one', () => {
	const admission = new Admission();
	const leave = Array.from({ length: LIMITS.socketsPerAddress }, () => admission.enter('192.0.2.1'));
	expect(admission.enter('192.0.2.1')).toMatchObject({ status: 429 });
	expect(admission.enter('192.0.2.2')).toBeTypeOf('function');
	const [first] = leave;
	if (typeof first === 'function') first();
	expect(admission.enter('192.0.2.1')).toBeTypeOf('function');
});

test('refuses everybody with 503 when all sockets are taken, until one is free', () => {
	const admission = new Admission();
	const leave = Array.from({ length: LIMITS.sockets }, (_, index) => admission.enter(`2001:db8::${index}`));
	expect(admission.total).toBe(LIMITS.sockets);
	expect(admission.enter('192.0.2.1')).toMatchObject({ status: 503 });
	const [first] = leave;
	if (typeof first === 'function') first();
	expect(admission.enter('192.0.2.1')).toBeTypeOf('function');
});

import { expect, test } from 'vitest';
import { withoutTap } from '../../../src/trace/tap/parameter.ts';

test.each([
	['/echo?tap=a.1.1', '/echo'],
	['/echo?tap=a.1.1&delay=5', '/echo?delay=5'],
	['/echo?delay=5&tap=a.1.1', '/echo?delay=5'],
	['/echo?a=1&tap=a.1.1&b=2', '/echo?a=1&b=2'],
	['/echo?tap=mine&tap=a.1.1', '/echo?tap=mine'],
	['/echo?tap=', '/echo'],
	['ws://h/echo?tap=a.1.1#there', 'ws://h/echo#there'],
	['/echo?stap=1', '/echo?stap=1'],
	['/tap=1', '/tap=1'],
	['', ''],
])('takes the last parameter of that name out of %s', (text, without) => {
	expect(withoutTap(text)).toBe(without);
});

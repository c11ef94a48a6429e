import { expect, test } from 'vitest';
import { connectionLimit } from '../../../server/guard/connection-limit.ts';

test.each([
	[20_000, 19_936],
	[1024, 960],
	[100, 50],
	[Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
])('of %i open files, %i may be connections', (files, connections) => {
	expect(connectionLimit(files)).toBe(connections);
});

test('reads the limit of this process', () => {
	expect(connectionLimit()).toBeGreaterThan(0);
});

import { describe, expect, it } from 'vitest';
import { emptyStringsIn } from '../../../src/views/console/empty-strings.ts';

describe('a line of the console', () => {
	it('has its empty strings apart, so that they can be told from text', () => {
		expect(emptyStringsIn("close 1006 '' false")).toEqual(['close 1006 ', "''", ' false']);
		expect(emptyStringsIn("open ''")).toEqual(['open ', "''"]);
		expect(emptyStringsIn("it''s and ''quoted''")).toEqual(["it''s and ''quoted''"]);
		expect(emptyStringsIn('plain')).toEqual(['plain']);
	});
});

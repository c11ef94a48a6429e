import { describe, expect, it } from 'vitest';
import { headerReasons } from '../../../src/i18n/en/header-reasons.ts';
import { createReasons } from '../../../src/views/handshake/reasons.ts';

describe('why a line of the handshake is there', () => {
	it('is known at once where the dictionary is, as on the server', () => {
		const reasons = createReasons(headerReasons, () => Promise.reject(new Error('asked')));
		reasons.want();
		expect(reasons.of('host')).toBe(headerReasons.host);
	});

	it('is fetched when someone wants to read it, once, and again only after a failure', async () => {
		let loads = 0;
		const reasons = createReasons(null, async () => {
			loads += 1;
			if (loads === 1) throw new Error('offline');
			return headerReasons;
		});
		expect([reasons.of('host'), loads]).toEqual(['', 0]);
		for (const expected of ['', headerReasons.host, headerReasons.host]) {
			reasons.want();
			await new Promise(setImmediate);
			expect(reasons.of('host')).toBe(expected);
		}
		expect(loads).toBe(2);
	});
});

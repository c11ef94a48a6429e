import { describe, expect, it } from 'vitest';
import { isCloseCodeOnWire } from '../../../src/protocol/close-codes.ts';
import { VIOLATIONS } from '../../../src/protocol/violations.ts';

describe('violations', () => {
	it('has ids that can stand in a URL', () => {
		for (const id of Object.keys(VIOLATIONS)) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
	});

	it('names a section of a specification for each', () => {
		for (const { section } of Object.values(VIOLATIONS))
			expect(section).toMatch(/^(RFC \d{4}|WHATWG WebSockets) §[\d.]+$/);
	});

	it('is answered with a close code that may be on the wire, where there are frames', () => {
		for (const { closeCode } of Object.values(VIOLATIONS)) {
			if (closeCode !== null) expect(isCloseCodeOnWire(closeCode)).toBe(true);
		}
	});

	it('has no close code before the connection is open', () => {
		const handshake = Object.entries(VIOLATIONS).filter(([id]) =>
			/^(request|response|head|malformed|connect)-/.test(id),
		);
		expect(handshake.map(([, rule]) => rule.closeCode)).toEqual(handshake.map(() => null));
		expect(handshake.length).toBeGreaterThan(0);
	});
});

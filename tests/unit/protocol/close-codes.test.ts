import { describe, expect, it } from 'vitest';
import {
	CLOSE_CODES,
	closeCodeAnchor,
	closeCodeEntry,
	isCloseCodeFromPage,
	isCloseCodeOnWire,
} from '../../../src/protocol/close-codes.ts';

const codes = Array.from({ length: 65536 }, (_, code) => code);

/** Consecutive codes as ranges, so that a failure can be read. */
function ranges(list: readonly number[]): readonly string[] {
	const found: [number, number][] = [];
	for (const code of list) {
		const last = found.at(-1);
		if (last !== undefined && last[1] === code - 1) last[1] = code;
		else found.push([code, code]);
	}
	return found.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
}

describe('close codes', () => {
	it('has a row for every 16-bit number', () => {
		expect(codes.filter((code) => closeCodeEntry(code) === null)).toEqual([]);
	});

	it('has no row for what is not a 16-bit number', () => {
		expect([-1, 65536, 3000.5, Number.NaN].map(closeCodeEntry)).toEqual([null, null, null, null]);
		expect([-1, 65536, 3000.5].map(isCloseCodeFromPage)).toEqual([false, false, false]);
		expect([-1, 65536, 3000.5].map(isCloseCodeOnWire)).toEqual([false, false, false]);
	});

	it('has an anchor for a code, and one for a range', () => {
		expect(closeCodeAnchor({ first: 1006, last: 1006 })).toBe('1006');
		expect(closeCodeAnchor({ first: 4000, last: 4999 })).toBe('4000-4999');
	});

	it('lets a Close frame carry what RFC 6455 §7.4 and IANA allow, and neither 1004, 1005, 1006 nor 1015', () => {
		expect(ranges(codes.filter(isCloseCodeOnWire))).toEqual(['1000–1003', '1007–1014', '3000–4999']);
	});

	it('lets a page pass 1000 and 3000–4999 to close() and nothing else', () => {
		expect(ranges(codes.filter(isCloseCodeFromPage))).toEqual(['1000', '3000–4999']);
	});

	it('prefers the row of a single code to that of its range', () => {
		expect(closeCodeEntry(3000)?.name).toBe('Unauthorized');
		expect(closeCodeEntry(3001)?.name).toBe('Libraries, Frameworks and Applications');
	});

	it('stands in ascending order of the last codes, so that a single code comes before its range', () => {
		const lasts = CLOSE_CODES.map((entry) => entry.last);
		expect(lasts).toEqual([...lasts].sort((a, b) => a - b));
	});

	it('never lets a page send what may not be on the wire', () => {
		expect(CLOSE_CODES.filter((entry) => entry.fromPage && !entry.onWire)).toEqual([]);
	});
});

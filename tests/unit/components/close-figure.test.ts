import { expect, test } from 'vitest';
import { closeFigure } from '../../../src/components/internals/figures/close-figure.ts';

test('a code and a reason make a Close frame: RFC 6455 §5.5.1', () => {
	expect(closeFigure(4001, 'bye')).toEqual({
		name: 'Private Use',
		anchor: '4000-4999',
		bytes: { header: '88 05', code: '0f a1', reason: '62 79 65' },
		page: 'allowed',
	});
});

test.each([
	[1001, 'Going Away', '88 02', 'bad-code'],
	[1000, 'Normal Closure', '88 02', 'allowed'],
])('%i may stand in a Close frame', (code, name, header, page) => {
	expect(closeFigure(code, '')).toMatchObject({ name, bytes: { header, reason: '' }, page });
});

test.each([1005, 1006, 1015, 999, 5000])('%i stands in no Close frame, and no page may pass it', (code) => {
	expect(closeFigure(code, '')).toMatchObject({ bytes: null, page: 'bad-code' });
});

test('a reason has room for 123 bytes of UTF-8, not for 123 characters', () => {
	expect(closeFigure(1000, 'x'.repeat(123)).page).toBe('allowed');
	expect(closeFigure(1000, '€'.repeat(42))).toMatchObject({ bytes: null, page: 'long-reason' });
});

test('what is no number of 16 bits is no code', () => {
	expect(closeFigure(Number.NaN, '')).toEqual({ name: null, anchor: null, bytes: null, page: 'bad-code' });
	expect(closeFigure(65_536, '')).toEqual({ name: null, anchor: null, bytes: null, page: 'bad-code' });
});

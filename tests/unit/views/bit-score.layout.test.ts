import { expect, test } from 'vitest';
import { scoreOf } from '../../../src/views/figures/bit-score.layout.ts';

test('a set bit is a stroke of one unit, the most significant on the first line', () => {
	expect(scoreOf(Uint8Array.of(0x81))).toBe('M0 0.5h1M0 7.5h1');
});

test('bits that are set side by side are one stroke', () => {
	expect(scoreOf(Uint8Array.of(0x80, 0x80, 0x00, 0x80))).toBe('M0 0.5h2M3 0.5h1');
});

test('columns are counted from where the bytes stand', () => {
	expect(scoreOf(Uint8Array.of(0x01), 6)).toBe('M6 7.5h1');
	expect(scoreOf(new Uint8Array(0))).toBe('');
});

import { expect, test } from 'vitest';
import { inOneLine } from '../../../src/i18n/in-one-line.ts';

test('sentences have a space between them, and one that is empty none', () => {
	expect(inOneLine('Read: 11 bytes.', '', 'In it: 1 frame.')).toBe('Read: 11 bytes. In it: 1 frame.');
});

test('behind a full-width mark there is none, behind a word there is', () => {
	expect(inOneLine('读取：11 字节。', '其中有：1 个帧（RFC 6455）', '“Hello”')).toBe(
		'读取：11 字节。其中有：1 个帧（RFC 6455）“Hello”',
	);
	expect(inOneLine('“Hello”', '第 0 字节')).toBe('“Hello” 第 0 字节');
});

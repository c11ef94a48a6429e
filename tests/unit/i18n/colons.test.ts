import { expect, test } from 'vitest';
import { views as en } from '../../../src/i18n/en/views.ts';
import { views as zhCn } from '../../../src/i18n/zh-cn/views.ts';

test('between a label and its sentence stands the colon of the language', () => {
	expect(en.frames.violationMark).toBe('Rule broken: ');
	expect(zhCn.frames.violationMark).toBe('违反协议：');
	expect(en.timeline.momentOf(1, 2, 'open')).toBe('1 of 2: open');
	expect(zhCn.timeline.momentOf(1, 2, 'open')).toBe('第 1 个，共 2 个：open');
});

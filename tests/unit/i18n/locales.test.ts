import { expect, test } from 'vitest';
import { localeOfPath, localeOfTag } from '../../../src/i18n/locales.ts';

test.each([
	['/zh-cn/course/', 'zh-cn'],
	['/zh-cn', 'zh-cn'],
	['zh-cn/index.html', 'zh-cn'],
	['zh-cn', 'zh-cn'],
	['/zh-cnx/', 'en'],
	['/course/zh-cn/', 'en'],
	['/course/', 'en'],
	['', 'en'],
])('the path %j is in %s', (path, locale) => expect(localeOfPath(path)).toBe(locale));

test('a page says its language by its tag; whose tag is none of ours reads the first language', () => {
	expect(['zh-CN', 'en', 'fr', ''].map(localeOfTag)).toEqual(['zh-cn', 'en', 'en', 'en']);
});

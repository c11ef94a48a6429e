import { views as en } from './en/views.ts';
import type { Localized } from './locales.ts';
import { views as zhCn } from './zh-cn/views.ts';

/** What a broken rule is, in a sentence. */
export const violationSentences = { en: en.violations, 'zh-cn': zhCn.violations } satisfies Localized<
	(typeof en)['violations']
>;

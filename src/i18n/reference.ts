import { en, type ReferenceStrings } from './en/reference.ts';
import { en as pagesEn, type ReferencePages } from './en/reference-pages.ts';
import type { Localized } from './locales.ts';
import { zhCn } from './zh-cn/reference.ts';
import { zhCn as pagesZhCn } from './zh-cn/reference-pages.ts';

export const referenceStrings = { en, 'zh-cn': zhCn } satisfies Localized<ReferenceStrings>;

/** What each page is called, and the list of them. */
export const referencePages = { en: pagesEn, 'zh-cn': pagesZhCn } satisfies Localized<ReferencePages>;

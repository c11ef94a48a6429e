import { en, type ReferencePages } from './en/reference-pages.ts';
import type { Localized } from './locales.ts';
import { zhCn } from './zh-cn/reference-pages.ts';

export const referencePages = { en, 'zh-cn': zhCn } satisfies Localized<ReferencePages>;

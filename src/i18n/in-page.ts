import { type InPageStrings, inPageEn } from './en/in-page.ts';
import type { Localized } from './locales.ts';
import { inPageZhCn } from './zh-cn/in-page.ts';

export const inPageStrings: Localized<InPageStrings> = { en: inPageEn, 'zh-cn': inPageZhCn };

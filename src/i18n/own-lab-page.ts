import { type OwnLabPageStrings, ownLabPageEn } from './en/own-lab-page.ts';
import type { Localized } from './locales.ts';
import { ownLabPageZhCn } from './zh-cn/own-lab-page.ts';

export const ownLabPageStrings: Localized<OwnLabPageStrings> = { en: ownLabPageEn, 'zh-cn': ownLabPageZhCn };

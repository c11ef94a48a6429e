import { ownLab as en, type OwnLabPageStrings, type OwnLabStrings, ownLabPageEn } from './en/own-lab.ts';
import type { Localized } from './locales.ts';
import { ownLabPageZhCn, ownLab as zhCn } from './zh-cn/own-lab.ts';

export const ownLabStrings = { en, 'zh-cn': zhCn } satisfies Localized<OwnLabStrings>;

export const ownLabPageStrings: Localized<OwnLabPageStrings> = { en: ownLabPageEn, 'zh-cn': ownLabPageZhCn };

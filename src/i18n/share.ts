import { type ProgramStrings, programEn, type ShareStrings, shareEn } from './en/share.ts';
import type { Localized } from './locales.ts';
import { programZhCn, shareZhCn } from './zh-cn/share.ts';

export const shareStrings: Localized<ShareStrings> = { en: shareEn, 'zh-cn': shareZhCn };

export const programStrings: Localized<ProgramStrings> = { en: programEn, 'zh-cn': programZhCn };

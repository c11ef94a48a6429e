import { type ShareStrings, shareEn } from './en/share.ts';
import type { Localized } from './locales.ts';
import { shareZhCn } from './zh-cn/share.ts';

export const shareStrings: Localized<ShareStrings> = { en: shareEn, 'zh-cn': shareZhCn };

import { type FileFormatsStrings, fileFormatsEn } from './en/file-formats.ts';
import type { Localized } from './locales.ts';
import { fileFormatsZhCn } from './zh-cn/file-formats.ts';

export const fileFormatsStrings: Localized<FileFormatsStrings> = { en: fileFormatsEn, 'zh-cn': fileFormatsZhCn };

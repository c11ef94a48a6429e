import { markdown as en, type MarkdownStrings } from './en/markdown.ts';
import type { Locale } from './locales.ts';
import { markdown as zhCn } from './zh-cn/markdown.ts';

export const markdownStrings: Readonly<Record<Locale, MarkdownStrings>> = { en, 'zh-cn': zhCn };

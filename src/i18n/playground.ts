import { playground as en, type PlaygroundStrings } from './en/playground.ts';
import type { Localized } from './locales.ts';
import { playground as zhCn } from './zh-cn/playground.ts';

export const playgroundStrings: Localized<PlaygroundStrings> = { en, 'zh-cn': zhCn };

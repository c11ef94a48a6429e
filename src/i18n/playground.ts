import {
	playground as en,
	type PlaygroundPageStrings,
	type PlaygroundStrings,
	playgroundPageEn,
} from './en/playground.ts';
import type { Localized } from './locales.ts';
import { playgroundPageZhCn, playground as zhCn } from './zh-cn/playground.ts';

export const playgroundStrings: Localized<PlaygroundStrings> = { en, 'zh-cn': zhCn };

export const playgroundPageStrings: Localized<PlaygroundPageStrings> = {
	en: playgroundPageEn,
	'zh-cn': playgroundPageZhCn,
};

import { type PlaygroundPageStrings, playgroundPageEn } from './en/playground-page.ts';
import type { Localized } from './locales.ts';
import { playgroundPageZhCn } from './zh-cn/playground-page.ts';

export const playgroundPageStrings: Localized<PlaygroundPageStrings> = {
	en: playgroundPageEn,
	'zh-cn': playgroundPageZhCn,
};

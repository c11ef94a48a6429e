import { lessonWords as en } from './en/lesson-words.ts';
import type { Localized } from './locales.ts';
import { lessonWords as zhCn } from './zh-cn/lesson-words.ts';

export const lessonWords = { en, 'zh-cn': zhCn } satisfies Localized<typeof en>;

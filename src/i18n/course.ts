import { type CourseStrings, en } from './en/course.ts';
import type { Localized } from './locales.ts';
import { zhCn } from './zh-cn/course.ts';

export const courseStrings = { en, 'zh-cn': zhCn } satisfies Localized<CourseStrings>;

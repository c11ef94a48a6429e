import { type ClassStrings, classWords as en } from './en/class.ts';
import type { Localized } from './locales.ts';
import { classWords as zhCn } from './zh-cn/class.ts';

export const classStrings = { en, 'zh-cn': zhCn } satisfies Localized<ClassStrings>;

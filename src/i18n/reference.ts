import { en, type ReferenceStrings } from './en/reference.ts';
import type { Localized } from './locales.ts';
import { zhCn } from './zh-cn/reference.ts';

export const referenceStrings = { en, 'zh-cn': zhCn } satisfies Localized<ReferenceStrings>;

import { views as en } from './en/views.ts';
import type { Localized } from './locales.ts';
import { views as zhCn } from './zh-cn/views.ts';

/** What the views of a trace say, in every language. */
export const viewsStrings = { en, 'zh-cn': zhCn } satisfies Localized<object>;

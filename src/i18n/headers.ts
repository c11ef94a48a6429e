import { headers as en } from './en/headers.ts';
import type { Localized } from './locales.ts';
import { headers as zhCn } from './zh-cn/headers.ts';

export type { HeaderId, HeaderText } from './en/headers.ts';

/** The lines of the opening handshake in words, in every language. */
export const headerStrings = { en, 'zh-cn': zhCn } satisfies Localized<object>;

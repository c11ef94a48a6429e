import { type ChatStrings, chat as en } from '../en/apps/chat.ts';
import type { Localized } from '../locales.ts';
import { chat as zhCn } from '../zh-cn/apps/chat.ts';

export const chatStrings = { en, 'zh-cn': zhCn } satisfies Localized<ChatStrings>;

import { type ChatStrings, chat } from './en/apps/chat.ts';
import { type GameAppStrings, gameApp } from './en/apps/game.ts';
import { type AppShellStrings, appShell } from './en/apps/shell.ts';
import { type TickerStrings, ticker } from './en/apps/ticker.ts';
import type { Localized } from './locales.ts';
import { chat as chatZhCn } from './zh-cn/apps/chat.ts';
import { gameApp as gameAppZhCn } from './zh-cn/apps/game.ts';
import { appShell as appShellZhCn } from './zh-cn/apps/shell.ts';
import { ticker as tickerZhCn } from './zh-cn/apps/ticker.ts';

/** For where pages are made: an application gets its words from its page. */
export const appShellStrings = { en: appShell, 'zh-cn': appShellZhCn } satisfies Localized<AppShellStrings>;
export const chatStrings = { en: chat, 'zh-cn': chatZhCn } satisfies Localized<ChatStrings>;
export const gameAppStrings = { en: gameApp, 'zh-cn': gameAppZhCn } satisfies Localized<GameAppStrings>;
export const tickerStrings = { en: ticker, 'zh-cn': tickerZhCn } satisfies Localized<TickerStrings>;

/**
 * Texts in every language: for where pages, lists and files are made, and for commands. A page itself loads the words of its own
 * language, so that nothing that runs in one may import this.
 */
import { type ChatStrings, chat } from './en/apps/chat.ts';
import { type GameAppStrings, gameApp } from './en/apps/game.ts';
import { type AppShellStrings, appShell } from './en/apps/shell.ts';
import { type TickerStrings, ticker } from './en/apps/ticker.ts';
import { type CourseStrings, en as courseEn } from './en/course.ts';
import { type MarkdownStrings, markdown as markdownEn } from './en/markdown.ts';
import { type SearchWords, searchWords as searchEn } from './en/search-words.ts';
import { type ToolsStrings, tools as toolsEn } from './en/tools.ts';
import { type TraceCommandStrings, traceCommandEn } from './en/trace-command.ts';
import { views as viewsEn } from './en/views.ts';
import type { Localized } from './locales.ts';
import { chat as chatZhCn } from './zh-cn/apps/chat.ts';
import { gameApp as gameAppZhCn } from './zh-cn/apps/game.ts';
import { appShell as appShellZhCn } from './zh-cn/apps/shell.ts';
import { ticker as tickerZhCn } from './zh-cn/apps/ticker.ts';
import { zhCn as courseZhCn } from './zh-cn/course.ts';
import { markdown as markdownZhCn } from './zh-cn/markdown.ts';
import { searchWords as searchZhCn } from './zh-cn/search-words.ts';
import { tools as toolsZhCn } from './zh-cn/tools.ts';
import { traceCommandZhCn } from './zh-cn/trace-command.ts';
import { views as viewsZhCn } from './zh-cn/views.ts';

export const appShellStrings: Localized<AppShellStrings> = { en: appShell, 'zh-cn': appShellZhCn };
export const chatStrings: Localized<ChatStrings> = { en: chat, 'zh-cn': chatZhCn };
export const gameAppStrings: Localized<GameAppStrings> = { en: gameApp, 'zh-cn': gameAppZhCn };
export const tickerStrings: Localized<TickerStrings> = { en: ticker, 'zh-cn': tickerZhCn };

export const courseStrings: Localized<CourseStrings> = { en: courseEn, 'zh-cn': courseZhCn };
export const toolsStrings: Localized<ToolsStrings> = { en: toolsEn, 'zh-cn': toolsZhCn };
export const markdownStrings: Localized<MarkdownStrings> = { en: markdownEn, 'zh-cn': markdownZhCn };
export const traceCommandStrings: Localized<TraceCommandStrings> = { en: traceCommandEn, 'zh-cn': traceCommandZhCn };

/** What a broken rule is, in a sentence. */
export const violationSentences: Localized<(typeof viewsEn)['violations']> = {
	en: viewsEn.violations,
	'zh-cn': viewsZhCn.violations,
};

export const searchWords: Localized<SearchWords> = { en: searchEn, 'zh-cn': searchZhCn };

/** Starlight's own words, where ours are better. */
export const starlightStrings: Localized<Readonly<Record<string, string>>> = {
	en: {},
	'zh-cn': { 'sidebarNav.accessibleLabel': '主导航', 'tableOfContents.overview': '开头' },
};

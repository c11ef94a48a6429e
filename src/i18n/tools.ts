import { tools as en, type ToolsStrings } from './en/tools.ts';
import type { Localized } from './locales.ts';
import { tools as zhCn } from './zh-cn/tools.ts';

/** In every language: for where pages are made. A page itself loads its own. */
export const toolsStrings = { en, 'zh-cn': zhCn } satisfies Localized<ToolsStrings>;

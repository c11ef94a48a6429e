import { en, type SiteStrings } from './en/site.ts';
import type { Localized } from './locales.ts';
import { zhCn } from './zh-cn/site.ts';

export const siteStrings = { en, 'zh-cn': zhCn } satisfies Localized<SiteStrings>;

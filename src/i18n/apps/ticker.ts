import { ticker as en, type TickerStrings } from '../en/apps/ticker.ts';
import type { Localized } from '../locales.ts';
import { ticker as zhCn } from '../zh-cn/apps/ticker.ts';

export const tickerStrings = { en, 'zh-cn': zhCn } satisfies Localized<TickerStrings>;

import { gameApp as en, type GameAppStrings } from '../en/apps/game.ts';
import type { Localized } from '../locales.ts';
import { gameApp as zhCn } from '../zh-cn/apps/game.ts';

export const gameAppStrings = { en, 'zh-cn': zhCn } satisfies Localized<GameAppStrings>;

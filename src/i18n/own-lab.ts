import { ownLab as en, type OwnLabStrings } from './en/own-lab.ts';
import type { Localized } from './locales.ts';
import { ownLab as zhCn } from './zh-cn/own-lab.ts';

export const ownLabStrings = { en, 'zh-cn': zhCn } satisfies Localized<OwnLabStrings>;

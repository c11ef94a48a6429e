import { ownLabChecks as en, ownLabChoices as enChoices, type OwnLabCheckStrings } from './en/own-lab-checks.ts';
import type { Localized } from './locales.ts';
import { ownLabChecks as zhCn, ownLabChoices as zhCnChoices } from './zh-cn/own-lab-checks.ts';

export const ownLabCheckStrings = { en, 'zh-cn': zhCn } satisfies Localized<OwnLabCheckStrings>;
export const ownLabChoiceStrings = { en: enChoices, 'zh-cn': zhCnChoices } satisfies Localized<typeof enChoices>;

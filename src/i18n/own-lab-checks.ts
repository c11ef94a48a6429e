import {
	ownLabChecks as en,
	ownLabChoices as enChoices,
	type OwnLabCheckStrings,
	type OwnLabProblemStrings,
	ownLabProblems as problemsEn,
} from './en/own-lab-checks.ts';
import type { Localized } from './locales.ts';
import {
	ownLabProblems as problemsZhCn,
	ownLabChecks as zhCn,
	ownLabChoices as zhCnChoices,
} from './zh-cn/own-lab-checks.ts';

export const ownLabCheckStrings = { en, 'zh-cn': zhCn } satisfies Localized<OwnLabCheckStrings>;
export const ownLabChoiceStrings = { en: enChoices, 'zh-cn': zhCnChoices } satisfies Localized<typeof enChoices>;
export const ownLabProblemStrings = { en: problemsEn, 'zh-cn': problemsZhCn } satisfies Localized<OwnLabProblemStrings>;

import { ownLabProblems as en, type OwnLabProblemStrings } from './en/own-lab-problems.ts';
import type { Localized } from './locales.ts';
import { ownLabProblems as zhCn } from './zh-cn/own-lab-problems.ts';

export const ownLabProblemStrings = { en, 'zh-cn': zhCn } satisfies Localized<OwnLabProblemStrings>;

import { type ProgramStrings, programEn } from './en/program.ts';
import type { Localized } from './locales.ts';
import { programZhCn } from './zh-cn/program.ts';

export const programStrings: Localized<ProgramStrings> = { en: programEn, 'zh-cn': programZhCn };

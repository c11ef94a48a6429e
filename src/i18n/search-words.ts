import { lessonWords as lessonsEn } from './en/lesson-words.ts';
import { pageWords as pagesEn } from './en/page-words.ts';
import { symptomWords as symptomsEn } from './en/symptom-words.ts';
import type { Localized } from './locales.ts';
import { lessonWords as lessonsZhCn } from './zh-cn/lesson-words.ts';
import { pageWords as pagesZhCn } from './zh-cn/page-words.ts';
import { symptomWords as symptomsZhCn } from './zh-cn/symptom-words.ts';

/** What else readers call a lesson. */
export const lessonWords = { en: lessonsEn, 'zh-cn': lessonsZhCn } satisfies Localized<typeof lessonsEn>;

/** What else readers call a page that is no lesson. */
export const pageWords = { en: pagesEn, 'zh-cn': pagesZhCn } satisfies Localized<typeof pagesEn>;

/** What else readers call a symptom. */
export const symptomWords = { en: symptomsEn, 'zh-cn': symptomsZhCn } satisfies Localized<typeof symptomsEn>;

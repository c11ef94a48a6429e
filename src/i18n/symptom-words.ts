import { symptomWords as en } from './en/symptom-words.ts';
import type { Localized } from './locales.ts';
import { symptomWords as zhCn } from './zh-cn/symptom-words.ts';

export const symptomWords = { en, 'zh-cn': zhCn } satisfies Localized<typeof en>;

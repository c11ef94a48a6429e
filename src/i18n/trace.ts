import { type TraceStrings, traceEn } from './en/trace.ts';
import type { Localized } from './locales.ts';
import { traceZhCn } from './zh-cn/trace.ts';

export const traceStrings: Localized<TraceStrings> = { en: traceEn, 'zh-cn': traceZhCn };

import { type TraceCommandStrings, traceCommandEn } from './en/trace-command.ts';
import type { Localized } from './locales.ts';
import { traceCommandZhCn } from './zh-cn/trace-command.ts';

export const traceCommandStrings: Localized<TraceCommandStrings> = { en: traceCommandEn, 'zh-cn': traceCommandZhCn };

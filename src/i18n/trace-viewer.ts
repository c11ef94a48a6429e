import { type TraceViewerStrings, traceViewerEn } from './en/trace-viewer.ts';
import type { Localized } from './locales.ts';
import { traceViewerZhCn } from './zh-cn/trace-viewer.ts';

export const traceViewerStrings: Localized<TraceViewerStrings> = { en: traceViewerEn, 'zh-cn': traceViewerZhCn };

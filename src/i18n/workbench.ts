import { en, type WorkbenchStrings } from './en/workbench.ts';
import type { Localized } from './locales.ts';
import { zhCn } from './zh-cn/workbench.ts';

export const workbenchStrings = { en, 'zh-cn': zhCn } satisfies Localized<WorkbenchStrings>;

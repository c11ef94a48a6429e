import { type AppShellStrings, appShell as en } from '../en/apps/shell.ts';
import type { Localized } from '../locales.ts';
import { appShell as zhCn } from '../zh-cn/apps/shell.ts';

export const appShellStrings = { en, 'zh-cn': zhCn } satisfies Localized<AppShellStrings>;

import { en } from './en/sandbox.ts';
import type { Localized } from './locales.ts';
import { zhCn } from './zh-cn/sandbox.ts';

export type { SandboxStrings } from './en/sandbox.ts';

export const sandboxStrings = { en, 'zh-cn': zhCn } satisfies Localized<typeof en>;

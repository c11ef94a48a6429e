import type { LabPageStrings } from '../en/lab-page.ts';
import { consoleStrings } from './console.ts';
import { files } from './files.ts';
import { page } from './sandbox.ts';
import { zhCn as lab } from './workbench.ts';

export const labPage: LabPageStrings = { lab, console: consoleStrings, files, sandbox: page };

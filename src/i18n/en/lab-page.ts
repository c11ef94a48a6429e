import { consoleStrings } from './console.ts';
import { files } from './files.ts';
import { page } from './sandbox.ts';
import { en as lab } from './workbench.ts';

/** What a page with labs says, all of it in one module: a page loads that of its own language. */
export const labPage = { lab, console: consoleStrings, files, sandbox: page };

export type LabPageStrings = typeof labPage;

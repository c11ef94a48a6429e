import { lines } from './counts.ts';
import { page } from './sandbox.ts';
import { en as lab } from './workbench.ts';

/** What the console says. */
const consoleStrings = {
	label: 'Console',
	empty: 'Nothing printed yet. What your code logs appears here.',
	line: (line: number) => `Line ${line}`,
	dropped: (count: number) => `${lines(count)} not kept: too many at once`,
	earlier: (count: number) => `Show ${lines(count)} before this`,
	/** Before a line, where there is more than one program. */
	program: (program: 'server' | number) => (program === 'server' ? 'server' : `client ${program}`),
	/** Before a line that is more than a log. */
	levelOf: (level: string) => `${level}: `,
	levels: { log: '', info: 'Info', debug: 'Debug', warn: 'Warning', error: 'Error', uncaught: 'Uncaught error' },
};

export type ConsoleStrings = typeof consoleStrings;

/** The menu that every lab has for files; what is behind it comes with `file-formats.ts`, when it is used. */
const files = {
	menu: 'Export or import',
	import: 'Import from a file…',
};

export type FilesStrings = typeof files;

/** What a page with labs says, all of it in one module: a page loads that of its own language. */
export const labPage = { lab, console: consoleStrings, files, sandbox: page };

export type LabPageStrings = typeof labPage;

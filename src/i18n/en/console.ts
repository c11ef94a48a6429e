import { lines } from './counts.ts';

/** What the console says. */
export const consoleStrings = {
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

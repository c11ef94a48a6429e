import { page } from '../../../src/i18n/en/sandbox.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';

/**
 * @returns the lines of the console, as `level line: first line of the text`; stacks are each engine's own, and that its worker starts
 * late says something of the machine
 */
export const consoleOf = (events: readonly TraceEvent[]): readonly string[] =>
	events.flatMap((event) =>
		event.kind === 'console' && event.text !== page.slowStart
			? [`${event.level} ${event.line ?? '-'}: ${event.text.split('\n')[0]}`]
			: [],
	);

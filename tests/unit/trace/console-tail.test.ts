import { expect, test } from 'vitest';
import { ConsoleTail, uncaughtIn } from '../../../src/trace/console-tail.ts';
import type { ConsoleDroppedEvent, ConsoleEvent } from '../../../src/trace/events.ts';
import { MAX_CONSOLE_LINES } from '../../../src/trace/limits.ts';

const line = (text: string, level: ConsoleEvent['level'] = 'log'): ConsoleEvent => ({
	...{ kind: 'console', t: 0, level, text, line: null },
});
const dropped = (lines: number): ConsoleDroppedEvent => ({ kind: 'console-dropped', t: 0, lines });

function tailOf(count: number): ConsoleTail {
	const tail = new ConsoleTail();
	for (let index = 0; index < count; index++) tail.add(line(String(index)), index);
	return tail;
}

test.each([
	[MAX_CONSOLE_LINES, MAX_CONSOLE_LINES, 0],
	[MAX_CONSOLE_LINES + 1, MAX_CONSOLE_LINES, 2],
	[2 * MAX_CONSOLE_LINES, MAX_CONSOLE_LINES, MAX_CONSOLE_LINES + 1],
	[2 * MAX_CONSOLE_LINES + 5, MAX_CONSOLE_LINES, MAX_CONSOLE_LINES + 6],
])('of %i lines the last are kept: %i entries, of which one counts the %i that are gone', (count, entries, gone) => {
	const tail = tailOf(count);
	expect(tail.entries).toHaveLength(entries);
	expect([tail.printed, tail.dropped]).toEqual([count, gone]);
	expect(tail.entries[0]).toEqual(
		gone === 0 ? { event: line('0'), after: 0 } : { event: dropped(gone), after: gone - 1 },
	);
	expect(tail.entries.at(-1)).toEqual({ event: line(String(count - 1)), after: count - 1 });
});

test('is the same list until something is printed', () => {
	const tail = tailOf(3);
	const { events } = tail;
	expect(events).toEqual(['0', '1', '2'].map((text) => line(text)));
	expect(tail.events).toBe(events);
	tail.add(line('3'), 3);
	expect(tail.events).not.toBe(events);
	expect(tail.events).toHaveLength(4);
});

test('counts what was dropped before it came here', () => {
	const tail = new ConsoleTail();
	tail.add(dropped(500), 0);
	tail.add(line('a'), 2);
	expect([tail.printed, tail.dropped]).toEqual([501, 500]);
	expect(tail.mergeInto(['x', 'y', 'z'])).toEqual([dropped(500), 'x', 'y', line('a'), 'z']);
});

test('an error that nothing caught is found among the lines that are kept, the first of them', () => {
	const first = line('first', 'uncaught');
	expect(uncaughtIn([dropped(1), line('a', 'error'), first, line('second', 'uncaught')])).toBe(first);
	expect(uncaughtIn([dropped(1), line('a', 'error')])).toBeNull();
	expect(uncaughtIn([])).toBeNull();
});

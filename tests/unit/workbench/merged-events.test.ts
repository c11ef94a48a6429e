import { expect, test } from 'vitest';
import type { ConsoleEvent } from '../../../src/trace/events.ts';
import { MergedEvents } from '../../../src/workbench/run/merged-programs.ts';

const line = (t: number, text: string): ConsoleEvent => ({ kind: 'console', t, level: 'log', text, line: null });

function merged() {
	const log: string[] = [];
	const time = { now: 0, due: null as (() => void) | null };
	const events = new MergedEvents(
		{
			now: () => time.now,
			after(_ms, callback) {
				time.due = callback;
				return () => {
					time.due = null;
				};
			},
		},
		(delivered) => log.push(delivered.flatMap((event) => (event.kind === 'console' ? event.text : [])).join(' ')),
	);
	return { events, log, time };
}

test('what one program did earlier stands first, though it is heard of later', () => {
	const { events, log, time } = merged();
	events.push([line(5, 'client 5'), line(9, 'client 9')]);
	events.push([line(4, 'server 4'), line(9, 'server 9')]);
	time.now = 60;
	time.due?.();
	expect(log).toEqual(['server 4 client 5 client 9 server 9']);
});

test('what has just happened waits for the other programs', () => {
	const { events, log, time } = merged();
	events.push([line(5, 'old'), line(55, 'new')]);
	time.now = 60;
	time.due?.();
	events.push([line(50, 'older than new')]);
	events.flush();
	expect(log).toEqual(['old', 'older than new new']);
});

test('nothing waits when nothing is there', () => {
	const { events, log, time } = merged();
	events.flush();
	expect([log, time.due]).toEqual([[], null]);
});

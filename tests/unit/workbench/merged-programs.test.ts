import { expect, test } from 'vitest';
import type { ConsoleEvent } from '../../../src/trace/events.ts';
import { MergedEvents, RunStatuses } from '../../../src/workbench/run/merged-programs.ts';

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

function watched(clients: number) {
	const log: string[] = [];
	const statuses = new RunStatuses(clients, {
		tell: (status) => log.push(status),
		clientsGone: () => log.push(statuses.areClientsGone ? 'clients gone' : 'one client gone'),
		serverGone: () => log.push('server gone'),
		ended: () => log.push('all ended'),
	});
	return { statuses, log };
}

test('a run is over when its clients have gone and then its server has nothing left to do', () => {
	const { statuses, log } = watched(2);
	statuses.server('running');
	statuses.client(0, 'running');
	statuses.client(1, 'running');
	statuses.client(1, 'ended');
	statuses.client(0, 'ended');
	statuses.server('ended');
	expect(log).toEqual(['running', 'running', 'running', 'one client gone', 'clients gone', 'all ended']);
});

test('a server that dies takes nobody with it but its connections', () => {
	const { statuses, log } = watched(1);
	statuses.server('running');
	statuses.client(0, 'running');
	statuses.server('failed');
	statuses.server('stopped');
	statuses.client(0, 'ended');
	expect(log).toEqual(['running', 'running', 'failed', 'server gone', 'one client gone', 'clients gone']);
});

test('one program that does not answer makes the run one that does not', () => {
	const { statuses, log } = watched(1);
	statuses.server('unresponsive');
	statuses.client(0, 'running');
	statuses.server('running');
	expect(log).toEqual(['unresponsive', 'unresponsive', 'running']);
});

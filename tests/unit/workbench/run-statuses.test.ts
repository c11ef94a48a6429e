import { expect, test } from 'vitest';
import { RunStatuses } from '../../../src/workbench/run/merged-programs.ts';

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

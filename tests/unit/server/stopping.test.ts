import { expect, test } from 'vitest';
import { LONGEST_SHUTDOWN, SAME_REQUEST, Stopping } from '../../../server/process/stopping.ts';
import { FakeHost } from '../lab-server/support/fake-host.ts';

function start(shutdown: () => Promise<void>) {
	const host = new FakeHost();
	const log: string[] = [];
	const write = (event: string) => log.push(event);
	const stopping = new Stopping({
		host,
		log: { info: write, warn: write, error: write },
		shutdown() {
			log.push('(shutdown)');
			return shutdown();
		},
		exit: (code) => log.push(`(exit ${code})`),
	});
	return { host, stopping, log };
}

const never = () => new Promise<void>(() => {});

test('a signal shuts down and ends with 0', async () => {
	const { stopping, log } = start(async () => {});
	stopping.request('SIGTERM');
	await Promise.resolve();
	expect(log).toEqual(['stopping', '(shutdown)', 'stopped', '(exit 0)']);
});

test('a signal that comes twice, from the terminal and from npm, is one request', () => {
	const { host, stopping, log } = start(never);
	stopping.request('SIGINT');
	host.advance(SAME_REQUEST - 1);
	stopping.request('SIGINT');
	expect(log).toEqual(['stopping', '(shutdown)']);
});

test('a second signal ends at once', () => {
	const { host, stopping, log } = start(never);
	stopping.request('SIGINT');
	host.advance(SAME_REQUEST);
	stopping.request('SIGINT');
	expect(log).toEqual(['stopping', '(shutdown)', 'stopped-at-once', '(exit 1)']);
});

test('an error that nobody caught shuts down and ends with 1', async () => {
	const { stopping, log } = start(async () => {});
	stopping.fail(new Error('boom'));
	await Promise.resolve();
	expect(log).toEqual(['uncaught', 'stopping', '(shutdown)', 'stopped', '(exit 1)']);
});

test('an error while stopping ends at once', () => {
	const { stopping, log } = start(never);
	stopping.request('SIGTERM');
	stopping.fail(new Error('boom'));
	expect(log).toEqual(['stopping', '(shutdown)', 'uncaught', 'stopped-at-once', '(exit 1)']);
});

test('a shutdown that fails or hangs ends with 1', async () => {
	const failing = start(() => Promise.reject(new Error('boom')));
	failing.stopping.request('SIGTERM');
	await Promise.resolve();
	expect(failing.log).toEqual(['stopping', '(shutdown)', 'shutdown-failed', '(exit 1)']);

	const hanging = start(never);
	hanging.stopping.request('SIGTERM');
	hanging.host.advance(LONGEST_SHUTDOWN);
	expect(hanging.log).toEqual(['stopping', '(shutdown)', 'shutdown-too-long', '(exit 1)']);
});

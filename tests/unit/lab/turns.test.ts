import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { LAB_LIMITS } from '../../../src/lab/limits.ts';
import { Turns } from '../../../src/lab/turns.ts';
import { FakeHost } from './support/fake-host.ts';

function setUp() {
	const host = new FakeHost();
	const turns = new Turns(host);
	const log: string[] = [];
	const join = (name: string) => {
		const socket = Object.assign(new EventEmitter(), {
			rest: () => log.push(`${name} rests`),
			wake: () => log.push(`${name} wakes`),
		});
		turns.join(socket);
		return (messages: number, event = 'message') => {
			for (let index = 0; index < messages; index += 1) socket.emit(event);
		};
	};
	return { host, log, join };
}

test('lets sockets that say very much at once rest, once each, and wakes them in order', () => {
	const { host, log, join } = setUp();
	const [a, b] = [join('a'), join('b')];
	a(LAB_LIMITS.turnMessages * 4);
	b(LAB_LIMITS.turnMessages);
	expect(log.splice(0)).toEqual(['a rests', 'b rests']);
	host.advance(0);
	expect(log).toEqual(['a wakes', 'b wakes']);
	expect(host.pending).toBe(0);
});

test('wakes one socket a round of the event loop', () => {
	const { host, log, join } = setUp();
	const names = ['a', 'b', 'c'];
	const reads = names.map(join);
	for (const read of reads) read(LAB_LIMITS.turnMessages);
	expect(host.pending).toBe(1);
	host.advance(0);
	expect(log.slice(-3)).toEqual(['a wakes', 'b wakes', 'c wakes']);
});

test('does not mind any number of messages that come in their time', () => {
	const { host, log, join } = setUp();
	const read = join('a');
	for (let round = 0; round < 10; round += 1) {
		host.advance(LAB_LIMITS.turnTime);
		read(LAB_LIMITS.turnMessages);
	}
	expect(log).toEqual([]);
});

test('counts pings and pongs too', () => {
	const { log, join } = setUp();
	const read = join('a');
	for (const event of ['message', 'ping', 'pong']) read(Math.ceil(LAB_LIMITS.turnMessages / 3), event);
	expect(log).toEqual(['a rests']);
});

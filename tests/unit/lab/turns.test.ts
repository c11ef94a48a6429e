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

test('lets a socket rest after its share of a round, and wakes one socket a round, in order', () => {
	const { host, log, join } = setUp();
	const [a, b] = [join('a'), join('b')];
	a(LAB_LIMITS.messagesPerTurn + 1000);
	b(LAB_LIMITS.messagesPerTurn);
	expect(log.splice(0)).toEqual(['a rests', 'b rests']);
	host.advance(0);
	expect(log).toEqual(['a wakes', 'b wakes']);
	expect(host.pending).toBe(0);
});

test('counts from nothing in each round', () => {
	const { host, log, join } = setUp();
	const read = join('a');
	for (let round = 0; round < 10; round += 1) {
		read(LAB_LIMITS.messagesPerTurn - 1);
		host.advance(0);
	}
	expect(log).toEqual([]);
});

test('counts pings and pongs too', () => {
	const { log, join } = setUp();
	const read = join('a');
	for (const event of ['message', 'ping', 'pong']) read(Math.ceil(LAB_LIMITS.messagesPerTurn / 3), event);
	expect(log).toEqual(['a rests']);
});

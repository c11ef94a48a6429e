import { expect, test } from 'vitest';
import { RoundRobin } from '../../../src/lab-server/guard/round-robin.ts';
import { FakeHost } from './support/fake-host.ts';

function setUp() {
	const host = new FakeHost();
	const turns = new RoundRobin(host);
	const log: string[] = [];
	const socket = (name: string) => ({
		hold: (reason: string) => log.push(`${name} held: ${reason}`),
		release: (reason: string) => log.push(`${name} released: ${reason}`),
	});
	return { host, turns, log, socket };
}

test('lets a socket rest once, however often it asks, and wakes sockets in the order in which they rest', () => {
	const { host, turns, log, socket } = setUp();
	const [a, b] = [socket('a'), socket('b')];
	turns.rest({}, a);
	turns.rest({}, a);
	turns.rest({}, b);
	expect(log.splice(0)).toEqual(['a held: turn', 'b held: turn']);
	host.advance(0);
	expect(log).toEqual(['a released: turn', 'b released: turn']);
	expect(host.pending).toBe(0);
});

test('wakes one socket a round of the event loop', () => {
	const { host, turns, log, socket } = setUp();
	for (const name of ['a', 'b', 'c']) turns.rest({}, socket(name));
	expect(host.pending).toBe(1);
	host.advance(0);
	expect(log.slice(-3)).toEqual(['a released: turn', 'b released: turn', 'c released: turn']);
});

test('lets a socket that was woken rest again, behind the others', () => {
	const { host, turns, log, socket } = setUp();
	const a = socket('a');
	turns.rest({}, a);
	turns.rest({}, socket('b'));
	a.release = () => {
		a.release = () => log.push('a wakes again');
		log.push('a wakes');
		turns.rest({}, a);
		return 0;
	};
	log.length = 0;
	host.advance(0);
	expect(log).toEqual(['a wakes', 'a held: turn', 'b released: turn', 'a wakes again']);
});

test('with a pause, leaves others so many times as long as a turn took', () => {
	const host = new FakeHost();
	const turns = new RoundRobin(host, 2);
	const log: string[] = [];
	const start = host.now();
	const note = (what: string) => log.push(`${what} at ${host.now() - start}`);
	const socket = (name: string) => ({ hold: () => {}, release: () => note(`${name} wakes`) });
	const slow = {
		hold: () => {},
		release() {
			note('slow wakes');
			// What it reads takes 10 ms.
			host.delay(10);
		},
	};
	turns.rest({}, slow);
	turns.rest({}, socket('b'));
	host.advance(100);
	expect(log).toEqual(['slow wakes at 0', 'b wakes at 30']);
	turns.rest({}, socket('c'));
	host.advance(0);
	expect(log.at(-1)).toBe('c wakes at 100');
	host.advance(0);
	expect(host.pending).toBe(0);
});

test('lets addresses take turns, however many sockets of one rest', () => {
	const { host, turns, log, socket } = setUp();
	const [many, few] = [{}, {}];
	for (const name of ['a', 'b', 'c']) turns.rest(many, socket(name));
	turns.rest(few, socket('d'));
	log.length = 0;
	host.advance(0);
	expect(log).toEqual(['a released: turn', 'd released: turn', 'b released: turn', 'c released: turn']);
});

test('has turns again for those who come when all others have had theirs', () => {
	const { host, turns, log, socket } = setUp();
	turns.rest({}, socket('a'));
	host.advance(0);
	turns.rest({}, socket('b'));
	host.advance(0);
	expect(log).toEqual(['a held: turn', 'a released: turn', 'b held: turn', 'b released: turn']);
});

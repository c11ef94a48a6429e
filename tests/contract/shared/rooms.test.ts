import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import WebSocket from 'ws';
import { missing } from '../operation/support/proxy.ts';
import { makeSite } from '../support/site.ts';
import { Member } from './support/member.ts';
import { Quotes } from './support/quotes.ts';
import { Redis } from './support/redis.ts';
import { revived, Server } from './support/servers.ts';

const lacking = missing('redis-server');

/** Numbers from one to another, as texts. */
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `${from + index}`);

describe.skipIf(lacking !== null)(`a room of two servers (redis-server: ${lacking ?? 'installed'})`, () => {
	let site: string;
	let redis: Redis;
	let servers: Server[] = [];

	/** Counts how often a test was begun: one that is tried again has rooms where nothing was said. */
	let attempts = 0;
	const roomNow = (name: string): string => `${name} ${attempts}`;

	const start = () => Server.start(site, redis.url);
	beforeAll(async () => {
		site = makeSite();
		redis = await Redis.start();
		servers = await Promise.all([start(), start()]);
	});
	beforeEach(async () => {
		attempts += 1;
		await redis.revive();
		servers = await revived(servers, start);
	});
	afterAll(async () => {
		await Promise.all(servers.map((server) => server.kill()));
		await redis.stop();
		rmSync(site, { recursive: true });
	});

	/** Members with their pages open at the servers by turns, all of whom see all. */
	async function members(room: string, ...names: readonly string[]): Promise<Member[]> {
		const all = names.map((name, index) => new Member(servers, index % servers.length, roomNow(room), name));
		onTestFinished(() => {
			for (const member of all) member.leave();
		});
		await Promise.all(all.map((member) => member.until(({ people }) => people.length === names.length)));
		return all;
	}

	/** Each says so many; resolves when all have heard so much in all. */
	async function talk(all: readonly Member[], from: number, to: number): Promise<void> {
		for (const text of range(from, to)) for (const member of all) member.say(text);
		await Promise.all(all.map((member) => member.until(({ heard }) => heard.length >= to * all.length)));
	}

	/** Everything was heard once, by all in one order, and what one says in theirs. */
	function expectAll(all: readonly Member[], each: number): void {
		const [first] = all;
		expect(first?.heard.map((line) => line.split(' ')[0])).toEqual(range(1, each * all.length));
		for (const { heard } of all) expect(heard).toEqual(first?.heard);
		for (const { name } of all) {
			const said = first?.heard.filter((line) => line.includes(`${name}:`)).map((line) => line.split(': ')[1]);
			expect(said).toEqual(range(1, each));
		}
	}

	test('everybody hears everything once, in one order', async () => {
		const all = await members('order', 'Ada', 'Bo', 'Cy', 'Di');
		await talk(all, 1, 10);
		expectAll(all, 10);
		const [ada, bo] = all;
		ada?.typing();
		await bo?.until(({ heard }) => heard.at(-1) === 'Ada types');
	});

	test('nothing is lost when Redis is killed and comes back', async () => {
		const all = await members('redis killed', 'Ada', 'Bo');
		await talk(all, 1, 3);
		await redis.kill();
		const talked = talk(all, 4, 8);
		await redis.start();
		await talked;
		expectAll(all, 8);
		await Promise.all(servers.map((server) => server.logged('shared-back')));
	});

	test('who is at a server that does nothing any more leaves, and comes back to another without a loss', async () => {
		const all = await members('held', 'Ada', 'Bo');
		const [ada, bo] = all;
		await talk(all, 1, 3);
		servers[1]?.hold();
		const talked = talk(all, 4, 8);
		await ada?.until(({ people }) => people.length === 1);
		servers[1]?.goOn();
		await talked;
		expectAll(all, 8);
		await bo?.until(({ people }) => people.length === 2);
		await servers[1]?.logged('shared-lost');
	});

	test('prices and their numbers are the same at both', async () => {
		const pages = servers.map((server) => new Quotes(server, 'every=20'));
		onTestFinished(() => {
			for (const page of pages) page.leave();
		});
		const [here, there] = pages;
		// Both begin in the middle of the same prices, the one sooner, the other later.
		const common = () => [...(here?.prices ?? [])].filter(([number]) => there?.prices.has(number));
		await Promise.race(pages.map((page) => page.until(() => common().length > 10)));
		for (const [number, price] of common()) expect([number, there?.prices.get(number)]).toEqual([number, price]);
	});

	test('a Redis that does not answer is told to who comes, and they come back when it does', async () => {
		const all = await members('silent', 'Ada', 'Bo');
		await talk(all, 1, 3);
		redis.hold();
		const talked = talk(all, 4, 8);
		const [server] = servers;
		const refused = await new Promise<string>((resolve) => {
			const knock = () => {
				const socket = new WebSocket(
					`ws://127.0.0.1:${server?.port}/chat/${encodeURIComponent(roomNow('silent'))}?name=Cy`,
				);
				socket.on('close', (code, reason) => (code === 1012 ? resolve(String(reason)) : knock()));
			};
			knock();
		});
		expect(refused).toBe('the room was out of reach: come back and go on');
		redis.goOn();
		await talked;
		expectAll(all, 8);
	});

	test('who was at a server that is killed leaves, and comes back to another without a loss; prices go on', async () => {
		const all = await members('killed', 'Ada', 'Bo');
		const [, bo] = all;
		// A market that was open for up to eleven days when somebody asked first: another one would be elsewhere.
		const market = 'every=1000&begin=1000000';
		const prices = new Quotes(servers[0], market);
		await talk(all, 1, 3);
		await prices.until(({ numbers }) => numbers.length > 0);
		const socket = new WebSocket(
			`ws://127.0.0.1:${servers[0]?.port}/chat/${encodeURIComponent(roomNow('killed'))}?name=Cy`,
		);
		await once(socket, 'open');
		await bo?.until(({ people }) => people.includes('Cy'));
		socket.on('error', () => {});
		await servers[0]?.kill();
		const others = new Quotes(servers[1], market);
		await others.until(({ numbers }) => numbers.length > 0);
		others.leave();
		expect(others.last).toBeGreaterThanOrEqual(prices.last);
		expect(others.last).toBeLessThan(prices.last + 1000);
		await talk(all, 4, 8);
		expectAll(all, 8);
		await bo?.until(({ people }) => !people.includes('Cy'));
		expect(bo?.people).toEqual(expect.arrayContaining(['Ada', 'Bo']));
	});
});

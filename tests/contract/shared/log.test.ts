import { createClient } from '@redis/client';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { noLog } from '../../../server/process/log.ts';
import { nodeHost } from '../../../server/process/node-host.ts';
import { RedisShared } from '../../../server/shared/redis-shared.ts';
import type { ChatRoom } from '../../../src/lab-server/chat/room.ts';
import { type ChatPlace, SharedRoom } from '../../../src/lab-server/chat/shared-room.ts';
import { LAB_LIMITS } from '../../../src/lab-server/limits.ts';
import { type Shared, SINGLE_SERVER, type StartTime } from '../../../src/lab-server/shared/shared.ts';
import { missing } from '../operation/support/proxy.ts';
import { Counting } from './support/counting.ts';
import { Redis } from './support/redis.ts';

const lacking = missing('redis-server');
/** Longer than any of these tests. */
const LEASE = 60_000;

let redis: Redis | null = null;
beforeAll(async () => {
	if (lacking === null) redis = await Redis.start();
});
afterAll(() => redis?.stop());

const aroundOf = (sharedLease: number) => ({ host: nodeHost, limits: { ...LAB_LIMITS, sharedLease } });

/** Another server. */
async function server(lease = LEASE): Promise<RedisShared> {
	const shared = new RedisShared(redis?.url ?? '', aroundOf(lease), noLog);
	await shared.start();
	onTestFinished(() => shared.close());
	return shared;
}

const HOSTS: readonly (readonly [string, string | null, () => Promise<Shared>])[] = [
	['one server', null, async () => SINGLE_SERVER],
	['Redis', lacking, () => server()],
];

describe.each(HOSTS)('what is shared with %s', (_, lacks, start) => {
	describe.skipIf(lacks !== null)(`redis-server: ${lacks ?? 'installed or not needed'}`, () => {
		test('is what was appended, in order, with who did it', async () => {
			const machine = new Counting();
			const log = (await start()).open(crypto.randomUUID(), machine);
			expect([1, 2, 3].map((add) => log.append({ add }))).toEqual([true, true, true]);
			await machine.until(({ sums }) => sums.length === 3);
			expect(machine.sums).toEqual([`${log.author} 1`, `${log.author} 2`, `${log.author} 3`]);
			log.hint({ add: 4 });
			await machine.until(({ sums }) => sums.at(-1) === `${log.author} 4`);
		});

		test('is there when a log is opened again', async () => {
			const shared = await start();
			const machine = new Counting();
			const name = crypto.randomUUID();
			const first = shared.open(name, machine);
			first.append({ add: 1 });
			first.close();
			const second = shared.open(name, machine);
			second.append({ add: 2 });
			await machine.until(({ sums }) => sums.length === 2);
			expect(machine.sums).toEqual([`${first.author} 1`, `${second.author} 2`]);
		});

		test('is a time as it was given by the first who asked', async () => {
			const shared = await start();
			const t = nodeHost.now() - 1000;
			const told = await new Promise<StartTime | null>((resolve) => shared.startTime(crypto.randomUUID(), t, resolve));
			expect(told?.t).toBeCloseTo(t, -3);
		});
	});
});

describe.skipIf(lacking !== null)(`several servers with one Redis (redis-server: ${lacking ?? 'installed'})`, () => {
	/** Runs one command, as an operator would. */
	async function command(...args: string[]): Promise<unknown> {
		const client = createClient({ url: redis?.url ?? '' });
		await client.connect();
		const reply = await client.sendCommand<unknown>(args);
		client.destroy();
		return reply;
	}

	/** The same machine as so many servers have it, and their logs of it. */
	async function machines(name: string, count: number) {
		return Promise.all(
			Array.from({ length: count }, async () => {
				const machine = new Counting();
				const shared = await server();
				return { machine, shared, log: shared.open(name, machine) };
			}),
		);
	}

	test('each does the same in the same order, whoever comes when', async () => {
		const all = await machines('order', 3);
		for (let add = 1; add <= 200; add += 1) for (const { log } of all) log.append({ add });
		await Promise.all(all.map(({ machine }) => machine.until(({ sums }) => sums.length === 600)));
		const [first] = all;
		for (const { machine } of all) expect(machine.sums).toEqual(first?.machine.sums);
		// By now, what is old was put into a copy.
		expect(await command('XLEN', 'websocket-lab:1:log:order')).toBeLessThan(520);
		const [late] = await machines('order', 1);
		await late?.machine.until(({ sums }) => sums.length === 600);
		expect(late?.machine.sums).toEqual(first?.machine.sums);
	});

	test('a server that leaves in order takes those with it who were connected to it', async () => {
		const [stays, goes] = await machines('leaving', 2);
		goes?.log.append({ add: 1 });
		await stays?.machine.until(({ sums }) => sums.length === 1);
		await goes?.shared.close();
		const [looks] = await Promise.all([server(500)]);
		looks.open('leaving', new Counting());
		await stays?.machine.until(({ sums }) => sums.at(-1) === `${goes?.log.author} gone`);
	});

	test('a Redis that has forgotten what it had said is noticed, and everybody is sent away', async () => {
		const [one] = await machines('forgotten', 1);
		one?.log.append({ add: 1 });
		one?.log.append({ add: 2 });
		await one?.machine.until(({ sums }) => sums.length === 2);
		// As after a power cut: the last entry is gone, and another stands in its place.
		await command('XDEL', 'websocket-lab:1:log:forgotten', '0-2');
		await command('CLIENT', 'KILL', 'TYPE', 'pubsub');
		await one?.machine.until(({ was }) => was.length > 0);
		expect(one?.machine.was).toEqual(['forgotten']);
		expect(one?.log.append({ add: 3 })).toBe(false);
	});

	test('a room that Redis has given up begins another era for whoever comes', async () => {
		const chances = [0.25, 0.75];
		const room = new SharedRoom('given up', await server(), () => chances.shift() ?? 0, LAB_LIMITS);
		const comes = () =>
			new Promise<{ era: string; place: ChatPlace }>((resolve) => {
				const guest = { tell() {}, sentAway() {}, seated: ({ era }: ChatRoom) => resolve({ era, place }) };
				const place = room.enter(null, 'Ada', guest);
			});
		const { era, place } = await comes();
		place.leave();
		while ((await command('XLEN', 'websocket-lab:1:log:given up')) !== 2);
		await command('UNLINK', ...['log', 'said', 'copy'].map((kind) => `websocket-lab:1:${kind}:given up`));
		expect([era, (await comes()).era]).toEqual(['40000000', 'c0000000']);
	});

	test('what Redis refuses is not waited for', async () => {
		const [one] = await machines('refused', 1);
		one?.log.append({ add: 1 });
		await one?.machine.until(({ sums }) => sums.length === 1);
		await command('CONFIG', 'SET', 'maxmemory', '1');
		one?.log.append({ add: 2 });
		await one?.machine.until(({ was }) => was.length > 0);
		await command('CONFIG', 'SET', 'maxmemory', '0');
		expect([one?.machine.was, one?.machine.sums.length]).toEqual([['away'], 1]);
	});

	test('more than may wait is refused', async () => {
		const [one] = await machines('waiting', 1);
		const large = { add: 1, what: 'x'.repeat(100_000) };
		let taken = 0;
		while (one?.log.append(large) === true && taken < 1000) taken += 1;
		expect(taken).toBe(Math.floor((4 * 1024 * 1024) / (JSON.stringify(large).length + 512)));
	});

	test('Redis that can not be reached is said in one sentence', async () => {
		const shared = new RedisShared('redis://127.0.0.1:1', aroundOf(LEASE), noLog);
		await expect(shared.start(0)).rejects.toThrow(
			/^What servers share can't be kept at REDIS_URL: .*ECONNREFUSED.*\.$/,
		);
	});
});

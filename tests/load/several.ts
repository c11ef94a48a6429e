// npm run load -- several: two servers with one Redis beside one server alone, in the same run. The result takes the place of the last in README.md.
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { Member } from '../contract/shared/support/member.ts';
import { Redis } from '../contract/shared/support/redis.ts';
import { Server } from '../contract/shared/support/servers.ts';
import { makeSite } from '../contract/support/site.ts';
import { type Figure, percentile } from './figures.ts';

const ROOMS = 20;
const PEOPLE = 10;
/** As many as may be said at once. */
const BURST = 20;
/** Of each in a row, at the pace that a conversation may have. */
const SAID = 10;
const PACE = 500;
/** As the product has it. */
const LEASE = 5_000;

interface Talk {
	/** Messages a second that were said, each heard by all in its room. */
	readonly rate: number;
	/** From saying to hearing it, of all who hear it, in ms. */
	readonly latencies: readonly number[];
}

/** Everybody in all rooms, at the servers by turns, says what they may at once, and then goes on at an even pace. */
async function talk(servers: readonly Server[]): Promise<Talk> {
	const began = new Map<string, number>();
	const latencies: number[] = [];
	let heard = 0;
	let isPaced = false;
	let look = () => {};
	const until = (count: number) =>
		new Promise<void>((resolve) => {
			look = () => heard >= count && resolve();
			look();
		});
	const sockets = Array.from({ length: ROOMS * PEOPLE }, (_, index) => {
		const { port } = servers[index % servers.length] ?? { port: 0 };
		const socket = new WebSocket(`ws://127.0.0.1:${port}/chat/room-${Math.floor(index / PEOPLE)}`);
		socket.on('message', (data) => {
			const message: { type: string; text?: string } = JSON.parse(String(data));
			if (message.type !== 'message') return;
			heard += 1;
			const at = began.get(message.text ?? '');
			if (isPaced && at !== undefined) latencies.push(performance.now() - at);
			look();
		});
		return socket;
	});
	await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('message', resolve))));
	const say = (socket: WebSocket, text: string) => {
		began.set(text, performance.now());
		socket.send(JSON.stringify({ v: 1, type: 'say', text }));
	};
	const all = sockets.length * BURST;
	const start = performance.now();
	for (let count = 0; count < BURST; count += 1) {
		for (const [index, socket] of sockets.entries()) say(socket, `burst ${index} ${count}`);
	}
	await until(all * PEOPLE);
	const rate = all / ((performance.now() - start) / 1000);
	// What may be said at once is there again.
	await wait((BURST / 4) * 1000);
	isPaced = true;
	for (let count = 0; count < SAID; count += 1) {
		for (const [index, socket] of sockets.entries()) {
			setTimeout(() => say(socket, `paced ${index} ${count}`), count * PACE + (index / sockets.length) * PACE);
		}
	}
	await until((all + sockets.length * SAID) * PEOPLE);
	for (const socket of sockets) socket.terminate();
	return { rate, latencies };
}

/** From the fault, or from its end, until everybody in a room of two servers hears one another again. */
async function fault(
	room: string,
	site: string,
	redis: Redis,
	break_: (servers: readonly Server[]) => Promise<number>,
): Promise<number> {
	const servers = await Promise.all([0, 1].map(() => Server.start(site, redis.url, [], LEASE)));
	const members = Array.from({ length: PEOPLE }, (_, index) => new Member(servers, index % 2, room, `Member-${index}`));
	await Promise.all(members.map((member) => member.until(({ people }) => people.length === PEOPLE)));
	const from = await break_(servers);
	for (const member of members) member.say('Back');
	await Promise.all(members.map((member) => member.until(({ heard }) => heard.length === PEOPLE)));
	const took = performance.now() - from;
	for (const member of members) member.leave();
	await Promise.all(servers.map((server) => server.kill()));
	return took;
}

export async function several(): Promise<{ readonly two: readonly Figure[]; readonly one: readonly Figure[] }> {
	const site = makeSite();
	const redis = await Redis.start();
	const figures = ({ rate, latencies }: Talk): readonly Figure[] => [
		{ what: 'said in rooms of ten, all at once', value: rate, unit: 'messages/s' },
		{ what: 'from saying to hearing at 400 messages a second, median', value: percentile(latencies, 0.5), unit: 'ms' },
		{ what: 'the same, 99th percentile', value: percentile(latencies, 0.99), unit: 'ms' },
	];
	try {
		const alone = await Server.start(site, null, [], LEASE);
		const one = figures(await talk([alone]));
		await alone.kill();
		const both = await Promise.all([0, 1].map(() => Server.start(site, redis.url, [], LEASE)));
		const two = figures(await talk(both));
		await Promise.all(both.map((server) => server.kill()));
		const killed = await fault('killed', site, redis, async (servers) => {
			const from = performance.now();
			await servers[0]?.kill();
			return from;
		});
		const redisKilled = await fault('redis killed', site, redis, async () => {
			const from = performance.now();
			await redis.kill();
			await redis.start();
			return from;
		});
		const held = await fault('held', site, redis, async (servers) => {
			servers[0]?.hold();
			await wait(2 * LEASE);
			servers[0]?.goOn();
			return performance.now();
		});
		const silent = await fault('silent', site, redis, async () => {
			redis.hold();
			await wait(2 * LEASE);
			redis.goOn();
			return performance.now();
		});
		const faults = [
			['a server is killed: ten hear one another again after', killed],
			['Redis is killed and started: the same', redisKilled],
			['a server stood still for 10 s: the same, from its return', held],
			['Redis stood still for 10 s: the same, from its return', silent],
		] as const;
		return { one, two: [...two, ...faults.map(([what, value]) => ({ what, value, unit: 'ms' }))] };
	} finally {
		await redis.stop();
		rmSync(site, { recursive: true });
	}
}

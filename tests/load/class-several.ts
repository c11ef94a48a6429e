// npm run load -- class-several: a class of a thousand at two servers with one Redis, beside the same at one server with its file, in the same run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openClass } from '../../server/class/open-class.ts';
import { Redis } from '../contract/shared/support/redis.ts';
import { Server } from '../contract/shared/support/servers.ts';
import { makeSite } from '../contract/support/site.ts';
import type { ClassSight } from './class-crowd.ts';
import { errorFigure, type Figure, latencyFigures, percentile } from './figures.ts';
import { ClassCrowd, LoadServer } from './processes.ts';

const STUDENTS = 1000;
const ACTIONS = 40;
/** As the product has it, in ms. */
const LEASE = 5_000;

/** What a class is measured at: its servers, of which the first can be killed. */
interface Place {
	readonly ports: readonly number[];
	readonly code: string;
	readonly token: string;
	/** Resolves when whoever lost the first server finds one. */
	readonly kill: () => Promise<unknown>;
}

/** From the first that joins to the last that is back. */
async function classAt({ ports, code, token, kill }: Place): Promise<readonly Figure[]> {
	const crowd = new ClassCrowd();
	const [first = 0] = ports;
	const last = (sight: ClassSight) => percentile(sight.latencies, 1);
	try {
		const joined = await crowd.perform({ do: 'join', students: STUDENTS, code, ports });
		const led = await crowd.perform({ do: 'direct', times: ACTIONS, token, port: ports.at(-1) ?? 0 });
		const returning = crowd.perform({ do: 'return', from: first });
		await kill();
		const back = await returning;
		return [
			{ what: 'all have joined after', value: last(joined), unit: 'ms' },
			...latencyFigures('from the teacher’s action to a student', led),
			{ what: 'a server is killed: all that were there are back after', value: last(back), unit: 'ms' },
			errorFigure(joined, led, back),
		];
	} finally {
		await crowd.end();
	}
}

/** The teacher is at the second server, and half of the students at the first. */
async function atTwo(site: string): Promise<readonly Figure[]> {
	const redis = await Redis.start();
	const servers = await Promise.all([0, 1].map(() => Server.start(site, redis.url, ['--class'], LEASE)));
	try {
		const [first] = servers;
		if (first === undefined) throw new Error('No server was started.');
		const [code, token] = await Promise.all([first.said(/Its code: (\S+)/), first.said(/#teacher=(\S+)/)]);
		return await classAt({ ports: servers.map(({ port }) => port), code, token, kill: () => first.kill() });
	} finally {
		await Promise.all(servers.map((server) => server.kill()));
		await redis.stop();
	}
}

async function atOne(file: string): Promise<readonly Figure[]> {
	const { secrets, store } = openClass(file);
	store.close();
	let server = await LoadServer.start('class', 0, file);
	const { port } = server;
	const kill = async () => {
		await server.kill();
		server = await LoadServer.start('class', port, file);
	};
	try {
		return await classAt({ ports: [port], ...secrets, kill });
	} finally {
		await server.stop();
	}
}

export async function classAtSeveral(): Promise<{ readonly two: readonly Figure[]; readonly one: readonly Figure[] }> {
	const site = makeSite();
	const folder = mkdtempSync(join(tmpdir(), 'class-'));
	try {
		return { one: await atOne(join(folder, 'class.sqlite')), two: await atTwo(site) };
	} finally {
		for (const made of [site, folder]) rmSync(made, { recursive: true });
	}
}

// What a socket costs the lab server, beside a bare `ws` server: both in processes of their own, with the same clients, in turns.
import { addresses, Crowd, type Kind, LoadServer } from '../load/processes.ts';
import { asTable, type BenchResult, compared } from './result.ts';

const ROUNDS = 21;
const CYCLES = 1000;
const AT_ONCE = 50;
const IDLE = 5000;

interface Round {
	readonly rate: number;
	readonly cost: number;
}

/** Connect, echo, close, so many times. */
async function cycles(server: LoadServer, net: number): Promise<Round> {
	const crowd = new Crowd();
	const before = await server.processorTime();
	// Of more addresses than one: a limit for one is not what is measured.
	const order = {
		do: 'cycle',
		times: CYCLES,
		atOnce: AT_ONCE,
		port: server.port,
		addresses: addresses(net, 10),
	} as const;
	const sight = await crowd.perform(order);
	const after = await server.processorTime();
	await crowd.end();
	if (Object.keys(sight.errors).length > 0) throw new Error(`refused or broken: ${JSON.stringify(sight.errors)}`);
	return { rate: (CYCLES / sight.ms) * 1000, cost: (after - before) / CYCLES };
}

async function turns(): Promise<BenchResult[]> {
	const servers = { lab: await LoadServer.start('lab'), bare: await LoadServer.start('bare') };
	const rounds = { lab: [] as Round[], bare: [] as Round[] };
	try {
		for (let turn = 0; turn <= ROUNDS; turn += 1) {
			for (const kind of turn % 2 === 0 ? (['bare', 'lab'] as const) : (['lab', 'bare'] as const)) {
				const round = await cycles(servers[kind], 40 + turn);
				// The first turn warms up.
				if (turn > 0) rounds[kind].push(round);
			}
		}
	} finally {
		await Promise.all([servers.lab.stop(), servers.bare.stop()]);
	}
	const figures = (kind: Kind, of: keyof Round) => rounds[kind].map((round) => round[of]);
	const name = `connect, echo, close; ${AT_ONCE} at a time`;
	return [
		compared(name, 'sockets/s', 'more is better', figures('lab', 'rate'), figures('bare', 'rate')),
		compared(`${name}: processor time`, 'µs/socket', 'less is better', figures('lab', 'cost'), figures('bare', 'cost')),
	];
}

/** @returns KB of resident memory, and of heap and buffers, for each socket that is only open */
async function idle(kind: Kind): Promise<readonly [resident: number, heap: number]> {
	const server = await LoadServer.start(kind);
	const [first, crowd] = [new Crowd(), new Crowd()];
	try {
		// A few before, so that what is made once is not counted as theirs.
		await first.perform({ do: 'cycle', times: 400, atOnce: 20, port: server.port, addresses: addresses(9, 1) });
		const before = await server.memory();
		const order = { do: 'hold', sockets: IDLE, port: server.port, addresses: addresses(10, 5) } as const;
		const { opened } = await crowd.perform(order);
		const after = await server.memory();
		const each = (bytes: number) => bytes / opened / 1024;
		return [each(after.resident - before.resident), each(after.heap + after.external - before.heap - before.external)];
	} finally {
		await Promise.all([first.end(), crowd.end(), server.stop()]);
	}
}

export async function run(): Promise<readonly BenchResult[]> {
	const results = await turns();
	const [theirs, ours] = [await idle('bare'), await idle('lab')];
	const name = `${IDLE.toLocaleString('en')} idle sockets`;
	return [
		...results,
		compared(`${name}: resident memory of each`, 'KB', 'less is better', [ours[0]], [theirs[0]]),
		compared(`${name}: heap and buffers of each`, 'KB', 'less is better', [ours[1]], [theirs[1]]),
	];
}

if (import.meta.main) console.log(asTable(await run()));

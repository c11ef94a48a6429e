// Echo through the lab server against a bare `ws` echo server: each in its own process, with the same clients, in turns.
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { on, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serverFlags } from '../../scripts/project.mjs';
import { encodeFrame } from '../../src/protocol/frame-encoder.ts';
import { asTable, type BenchResult, compared } from './result.ts';

interface Load {
	readonly name: string;
	readonly sockets: number;
	/** Messages that a socket has under way at a time. */
	readonly window: number;
	readonly payload: number;
	/** Messages of one round, over all sockets. */
	readonly messages: number;
}

/** Rounds are short and many, because the machine is rarely quiet; a watched socket stays below what a tap records of it. */
const LOADS: readonly Load[] = [
	{ name: '32 sockets, one message of 32 B under way on each', sockets: 32, window: 1, payload: 32, messages: 12_800 },
	{ name: '32 sockets, 16 messages of 32 B under way on each', sockets: 32, window: 16, payload: 32, messages: 19_200 },
	{ name: '32 sockets, 4 messages of 1 KB under way on each', sockets: 32, window: 4, payload: 1000, messages: 12_800 },
	{ name: '8 sockets, one message of 64 KB under way on each', sockets: 8, window: 1, payload: 65_000, messages: 800 },
];
const ROUNDS = 31;
const MASKING_KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);

interface Client {
	readonly socket: Socket;
	readonly match: RegExpExecArray;
}

/**
 * A client that does as little as it can, so that the server is what is measured: it writes made frames, it counts bytes.
 *
 * @param until what the server's answer to the handshake ends with
 */
async function openClient(port: number, target: string, until: RegExp): Promise<Client> {
	const socket = connect({ port, host: '127.0.0.1', noDelay: true });
	const key = randomBytes(16).toString('base64');
	socket.write(
		`GET ${target} HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://localhost:${port}\r\nUpgrade: websocket\r\n` +
			`Connection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
	);
	let answer = '';
	for await (const [chunk] of on(socket, 'data', { close: ['close'] })) {
		answer += chunk.toString('latin1');
		const match = until.exec(answer);
		if (match !== null) return { socket, match };
	}
	throw new Error(`refused: ${answer}`);
}

/** @returns messages per second */
async function round(clients: readonly Socket[], load: Load): Promise<number> {
	const shape = { fin: true, opcode: 2, payload: new Uint8Array(load.payload).fill(0x61) };
	const question = encodeFrame({ ...shape, maskingKey: MASKING_KEY });
	const answerLength = encodeFrame({ ...shape, maskingKey: null }).length;
	const share = load.messages / clients.length;
	const start = performance.now();
	await Promise.all(
		clients.map(
			(client) =>
				new Promise<void>((resolve) => {
					let sent = load.window;
					let received = 0;
					const onData = (chunk: Buffer) => {
						received += chunk.length;
						const due = Math.min(Math.floor(received / answerLength) + load.window, share) - sent;
						if (due > 0) client.write(due === 1 ? question : Buffer.concat(Array(due).fill(question)));
						sent += Math.max(due, 0);
						if (received < share * answerLength) return;
						client.off('data', onData);
						resolve();
					};
					client.on('data', onData);
					client.write(Buffer.concat(Array(load.window).fill(question)));
				}),
		),
	);
	return (load.messages / (performance.now() - start)) * 1000;
}

interface EchoServer {
	readonly child: ChildProcess;
	readonly port: number;
}

interface Servers {
	readonly bare: EchoServer;
	readonly lab: EchoServer;
	/** `ws` that writes each byte to one more connection: what no way of watching can cost less than. */
	readonly mirror: EchoServer;
}

async function startServer(kind: 'lab' | 'bare' | 'mirror'): Promise<EchoServer> {
	const execArgv = kind === 'lab' ? serverFlags : [];
	const child = fork(fileURLToPath(new URL('./echo-server.ts', import.meta.url)), [kind], { execArgv });
	const [port]: number[] = await once(child, 'message');
	if (port === undefined) throw new Error('the server did not say its port');
	return { child, port };
}

/** @returns the processor time that a server has taken so far, in µs */
async function processorTime({ child }: EchoServer): Promise<number> {
	const answer = once(child, 'message');
	child.send('processor time');
	const [time]: number[] = await answer;
	return time ?? Number.NaN;
}

/** A page that watches: it takes what comes and looks at none of it, so that it takes no time from the clients. */
async function openTap(port: number): Promise<{ id: string; socket: Socket }> {
	const { socket, match } = await openClient(port, '/tap', /"tap":"([^"]+)".*\}/);
	socket.resume();
	return { id: match[1] ?? '', socket };
}

const open = (port: number, load: Load, target: (index: number) => string): Promise<Socket[]> =>
	Promise.all(
		Array.from({ length: load.sockets }, async (_, index) => {
			const { socket } = await openClient(port, target(index), /^HTTP\/1\.1 101 .*\r\n\r\n$/s);
			return socket;
		}),
	);

async function measure(load: Load, { bare, lab, mirror }: Servers): Promise<BenchResult[]> {
	const tap = await openTap(lab.port);
	const reflection = await openTap(mirror.port);
	const target = (kind: string, index: number) => (kind === 'watched' ? `/echo?tap=${tap.id}.1.${index}` : '/echo');
	const kinds = [
		{ kind: 'bare', server: bare, rates: [] as number[], costs: [] as number[] },
		{ kind: 'unwatched', server: lab, rates: [] as number[], costs: [] as number[] },
		{ kind: 'watched', server: lab, rates: [] as number[], costs: [] as number[] },
		{ kind: 'mirrored', server: mirror, rates: [] as number[], costs: [] as number[] },
	] as const;
	for (let turn = 0; turn <= ROUNDS; turn += 1) {
		for (const { kind, server, rates, costs } of turn % 2 === 0 ? kinds : kinds.toReversed()) {
			const clients = await open(server.port, load, (index) => target(kind, index));
			const before = await processorTime(server);
			const rate = await round(clients, load);
			const cost = ((await processorTime(server)) - before) / load.messages;
			for (const client of clients) client.destroy();
			// The first turn warms up.
			if (turn === 0) continue;
			rates.push(rate);
			costs.push(cost);
		}
	}
	// A watcher that gets too little of a busy machine to keep up misses bytes: that is by design, and said.
	const seen = Math.round((tap.socket.bytesRead / (load.messages * load.payload * 2 * (ROUNDS + 1))) * 100);
	tap.socket.destroy();
	reflection.socket.destroy();
	const [theirs, ...ours] = kinds;
	return ours.flatMap(({ kind, rates, costs }) => {
		const name = `${load.name}, ${watching(kind, seen)}`;
		return [
			compared(name, 'messages/s', 'more is better', rates, theirs.rates),
			compared(`${name}: processor time`, 'µs/message', 'less is better', costs, theirs.costs),
		];
	});
}

function watching(kind: 'bare' | 'unwatched' | 'watched' | 'mirrored', seen: number): string {
	if (kind === 'unwatched') return 'nobody watching';
	if (kind === 'watched') return `every socket watched${seen < 100 ? `, ${seen} % seen` : ''}`;
	return '`ws` that writes each byte once more';
}

export async function run(): Promise<readonly BenchResult[]> {
	const [bare, lab, mirror] = await Promise.all([startServer('bare'), startServer('lab'), startServer('mirror')]);
	try {
		const results: BenchResult[] = [];
		for (const load of LOADS) results.push(...(await measure(load, { bare, lab, mirror })));
		return results;
	} finally {
		for (const { child } of [bare, lab, mirror]) child.disconnect();
	}
}

if (import.meta.main) console.log(asTable(await run()));

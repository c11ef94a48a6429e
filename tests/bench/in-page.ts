// Echoes in the page against `ws` over loopback: each with its client and its server in this one process.
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { WebSocketServer, WebSocket as WsClient } from 'ws';
import { buildInPageServer } from '../../build/in-page-files.ts';
import { createInPageLab } from '../../src/in-page/create-in-page-lab.ts';
import { LAB_LIMITS } from '../../src/lab-server/limits.ts';
import { asTable, type BenchResult, compared } from './result.ts';

/** What pages are sent has no types, but is made of this. */
type Bundle = typeof import('../../src/in-page/server/main.ts');

interface Load {
	readonly name: string;
	readonly sockets: number;
	readonly payload: number;
	/** Messages of one round, over all sockets. */
	readonly messages: number;
}

const LOADS: readonly Load[] = [
	{ name: 'one socket, one message of 32 B under way', sockets: 1, payload: 32, messages: 5000 },
	{ name: '32 sockets, one message of 32 B under way on each', sockets: 32, payload: 32, messages: 12_800 },
	{ name: '8 sockets, one message of 64 KB under way on each', sockets: 8, payload: 65_000, messages: 400 },
];
const ROUNDS = 11;

/** What both kinds of sockets have. */
interface Socket {
	binaryType: string;
	onopen: unknown;
	onmessage: unknown;
	onclose: unknown;
	send(data: Uint8Array<ArrayBuffer>): void;
	close(): void;
}

/** @returns messages per second */
async function round(open: () => Socket, { sockets, payload, messages }: Load): Promise<number> {
	const clients = await Promise.all(
		Array.from({ length: sockets }, async () => {
			const socket = open();
			socket.binaryType = 'arraybuffer';
			await new Promise((resolve) => {
				socket.onopen = resolve;
			});
			return socket;
		}),
	);
	const question = new Uint8Array(payload).fill(0x61);
	const share = messages / sockets;
	const start = performance.now();
	await Promise.all(
		clients.map(
			(socket) =>
				new Promise<void>((resolve) => {
					let received = 0;
					socket.onmessage = () => {
						received += 1;
						if (received === share) resolve();
						else socket.send(question);
					};
					socket.send(question);
				}),
		),
	);
	const rate = (messages / (performance.now() - start)) * 1000;
	for (const socket of clients) socket.close();
	return rate;
}

export async function run(): Promise<readonly BenchResult[]> {
	const code = await buildInPageServer();
	const { InPageServer, pageTime }: Bundle = await import(`data:text/javascript,${encodeURIComponent(code)}`);
	const time = pageTime();
	const host = { now: () => time.now(), date: Date.now, wait: time.wait, random: Math.random };
	/** Faster than one address may send. */
	const limits = {
		...LAB_LIMITS,
		addressFramesPerSecond: 1e9,
		framesPerSecond: 1e9,
		bytesPerSecond: 1e12,
		addressBytesPerSecond: 1e12,
	};
	const { serve } = new InPageServer({ host, ids: { create: () => '', digest: (id) => id }, limits });
	const lab = createInPageLab({ serve });
	const plain = new WebSocketServer({ port: 0, host: '127.0.0.1' });
	plain.on('connection', (socket) => socket.on('message', (data, binary) => socket.send(data, { binary })));
	await once(plain, 'listening');
	const address = plain.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	const results: BenchResult[] = [];
	for (const load of LOADS) {
		const ours: number[] = [];
		const theirs: number[] = [];
		for (let turn = 0; turn <= ROUNDS; turn += 1) {
			const rates = [
				await round(() => new lab.WebSocket('ws://lab.example/echo'), load),
				await round(() => new WsClient(`ws://127.0.0.1:${port}/`), load),
			];
			// The first turn warms up.
			if (turn === 0) continue;
			ours.push(rates[0] ?? 0);
			theirs.push(rates[1] ?? 0);
		}
		results.push(compared(load.name, 'messages/s', 'more is better', ours, theirs));
	}
	plain.close();
	lab.close();
	const size = gzipSync(code, { level: 9 }).length;
	return [...results, { name: 'the server for a page, gzipped', ours: size, theirs: null, unit: 'bytes', ratio: null }];
}

if (import.meta.main) console.log(asTable(await run()));

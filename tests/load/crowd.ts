// Many clients in one process. It is told what to do by its parent, and answers with what it saw.
import { setTimeout } from 'node:timers/promises';
import { type Attack, attack, COMPRESSED, COMPRESSED_ANSWER, DEFLATE } from './attacks.ts';
import { answerLength, LoadError, LoadLink, question } from './load-link.ts';

export type Task =
	/** Opens so many sockets and holds them until the process ends. */
	| { readonly do: 'hold'; readonly sockets: number }
	/** Connects, echoes once and closes, so many times, so many at a time. */
	| { readonly do: 'cycle'; readonly times: number; readonly atOnce: number }
	/** Opens so many sockets in the same moment, and echoes once on each. */
	| { readonly do: 'rush'; readonly sockets: number }
	/** Sends without end: on some sockets without reading much, on the others as fast as it goes. */
	| { readonly do: 'harass'; readonly slow: number; readonly floods: number }
	/** Echoes on so many sockets, the same each time, now and then on each, for so many ms. */
	| { readonly do: 'measure'; readonly sockets: number; readonly ms: number; readonly compressed?: boolean }
	/** Does harm with little, until the process ends. */
	| { readonly do: 'attack'; readonly attack: Attack };

export type Order = Task & {
	readonly port: number;
	/** This machine's addresses that the clients have in turns. */
	readonly addresses: readonly string[];
};

/** What a crowd saw. */
export interface Sight {
	/** Sockets that were opened. */
	readonly opened: number;
	/** What went wrong, by status or code of the error, and how often. */
	readonly errors: Readonly<Record<string, number>>;
	/** From the first to the last. */
	readonly ms: number;
	/** ms of each, where something was measured. */
	readonly latencies: readonly number[];
}

const PAYLOAD = 32;
const SMALL = question(PAYLOAD);
const SMALL_ANSWER = answerLength(PAYLOAD);
/** A slow reader stops sending after so many bytes: a server that keeps everything must not take all memory. */
const MOST_OF_SLOW = 4 * 1024 * 1024;
/** Bytes that one socket sends before others have their turn. */
const BURST = 64 * 1024;
/** ms between two echoes, about. */
const GAP = 10;
/** So many ms after the end of a measurement, an echo is not waited for any more. */
const LONGEST_ECHO = 10_000;

const errors: Record<string, number> = {};
const latencies: number[] = [];
const links: LoadLink[] = [];

function failed(error: unknown): void {
	const name =
		error instanceof LoadError
			? error.message
			: error instanceof Error && 'code' in error
				? String(error.code)
				: 'other';
	errors[name] = (errors[name] ?? 0) + 1;
}

/** Does something so many times, so many at a time. */
async function repeat(times: number, atOnce: number, action: (index: number) => Promise<void>): Promise<void> {
	let next = 0;
	const worker = async () => {
		while (next < times) {
			next += 1;
			await action(next).catch(failed);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
}

async function open(order: Order, index: number, target?: string, extensions?: string): Promise<LoadLink> {
	const address = order.addresses[index % order.addresses.length] ?? '127.0.0.1';
	const link = await LoadLink.open(order.port, address, target, extensions);
	links.push(link);
	return link;
}

/** Sends one message after the other as fast as the connection takes them; others have their turn in between. */
function pump({ socket }: LoadLink, message: Buffer, most: number): void {
	let sent = 0;
	const send = () => {
		for (let burst = 0; burst < BURST; burst += message.length) {
			if (sent >= most || !socket.writable) return;
			sent += message.length;
			if (!socket.write(message)) return;
		}
		setImmediate(send);
	};
	socket.on('drain', send);
	send();
}

/** Takes 2 KB ten times a second. */
function readSlowly({ socket }: LoadLink): void {
	socket.removeAllListeners('data');
	socket.pause();
	setInterval(() => socket.read(Math.min(2048, socket.readableLength)), 100);
}

function harass(link: LoadLink, slow: boolean): void {
	link.socket.on('error', () => {});
	if (slow) {
		readSlowly(link);
		pump(link, question(1000), MOST_OF_SLOW);
	} else {
		pump(link, Buffer.concat(Array<Buffer>(16).fill(SMALL)), Number.POSITIVE_INFINITY);
	}
}

/** An echo that has not come at the end counts as if it came then. */
async function measure(link: LoadLink, ms: number, compressed: boolean): Promise<void> {
	const message = compressed ? COMPRESSED : SMALL;
	const answer = compressed ? COMPRESSED_ANSWER : SMALL_ANSWER;
	const end = performance.now() + ms;
	while (performance.now() < end) {
		await setTimeout(GAP * (0.5 + Math.random()));
		const start = performance.now();
		const late = setTimeout(end - start + LONGEST_ECHO).then(() => performance.now() - start);
		latencies.push(await Promise.race([link.echo(message, answer), late]));
	}
}

async function perform(order: Order): Promise<void> {
	switch (order.do) {
		case 'hold':
			return repeat(order.sockets, 100, async (index) => {
				await open(order, index);
			});
		case 'cycle':
			return repeat(order.times, order.atOnce, async (index) => {
				const start = performance.now();
				const link = await open(order, index);
				await link.echo(SMALL, SMALL_ANSWER);
				await link.close();
				latencies.push(performance.now() - start);
			});
		case 'rush':
			return repeat(order.sockets, order.sockets, async (index) => {
				const start = performance.now();
				const link = await open(order, index);
				await link.echo(SMALL, SMALL_ANSWER);
				latencies.push(performance.now() - start);
			});
		case 'harass':
			await repeat(order.slow + order.floods, 50, async (index) => {
				await open(order, index);
			});
			for (const [index, link] of links.entries()) harass(link, index < order.slow);
			return;
		case 'measure':
			if (links.length === 0) {
				await repeat(order.sockets, order.sockets, async (index) => {
					await (order.compressed ? open(order, index, '/deflate', DEFLATE) : open(order, index));
				});
			}
			latencies.length = 0;
			await Promise.all(links.map((link) => measure(link, order.ms, order.compressed ?? false).catch(failed)));
			return;
		case 'attack':
			await attack(order.attack, order.port, order.addresses[0] ?? '127.0.0.1');
	}
}

process.on('message', async (order: Order) => {
	const start = performance.now();
	await perform(order);
	const sight: Sight = { opened: links.length, errors, ms: performance.now() - start, latencies };
	process.send?.(sight);
});
process.on('disconnect', () => process.exit());

import { on } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import WebSocket from 'ws';
import { nodeHost } from '../../../server/process/node-host.ts';
import { priceAt } from '../../../src/lab-server/ticker/market.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { RawClient, upgradeRequest } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab({ host: { ...nodeHost } });
});
afterEach(() => lab.stop());

/** What a socket gets, one after the other. */
class Queue {
	readonly #events: AsyncIterator<readonly unknown[]>;

	constructor(socket: WebSocket) {
		this.#events = on(socket, 'message');
	}

	async next(): Promise<Buffer> {
		const { value } = await this.#events.next();
		const data: unknown = value?.[0];
		return Buffer.isBuffer(data) ? data : Buffer.of();
	}
}

/** @returns what comes until `enough` says so; `send` is sent first */
function messages(target: string, enough: (all: readonly Buffer[]) => boolean, ...send: readonly string[]) {
	const socket = new WebSocket(`ws://127.0.0.1:${lab.port}${target}`);
	const all: Buffer[] = [];
	socket.on('open', () => {
		for (const text of send) socket.send(text);
	});
	return new Promise<readonly Buffer[]>((resolve, reject) => {
		socket.on('error', reject);
		socket.on('message', (data: Buffer) => {
			all.push(data);
			if (!enough(all)) return;
			socket.terminate();
			// More may have come in the same chunk.
			resolve([...all]);
		});
	});
}

interface Quote {
	readonly type: string;
	readonly symbol: string;
	readonly from?: number;
	readonly seq: number;
	readonly price?: number;
	readonly change?: number;
}

const read = (data: Buffer): Quote => JSON.parse(data.toString());

test('a snapshot and the changes behind it add up to the price', async () => {
	const [symbols, snapshot, ...updates] = await messages('/ticker?symbols=BOLT&every=5', ({ length }) => length === 12);
	expect(symbols?.toString()).toMatch(/^\{"type":"symbols","symbols":\["ACME","BOLT",/);
	const { seq, price = 0 } = read(snapshot ?? Buffer.from('{}'));
	expect(price).toBe(priceAt(1, seq));
	let known = { seq, price };
	for (const update of updates.map(read)) {
		expect(update.from ?? update.seq).toBe(known.seq + 1);
		known = { seq: update.seq, price: known.price + (update.change ?? 0) };
	}
	expect(known.price).toBe(priceAt(1, known.seq));
});

test('leaves out what is to get lost', async () => {
	const all = await messages('/ticker?symbols=ACME&every=5&lose=3', ({ length }) => length === 14);
	const updates = all.slice(2).map(read);
	expect(updates.filter(({ from, seq }) => from === undefined && seq % 3 === 0)).toEqual([]);
});

test('is told what to subscribe to, what no longer, and that a snapshot is wanted', async () => {
	const seen = (all: readonly Buffer[], type: string, symbol: string) =>
		all.filter((data) => data.toString().startsWith(`{"type":"${type}","symbol":"${symbol}"`)).length;
	const all = await messages(
		'/ticker?symbols=ACME&every=60000',
		(all) => seen(all, 'snapshot', 'ZINC') === 1,
		'{"type":"subscribe","symbols":["ACME","BOLT"]}',
		'{"type":"snapshot","symbols":["ACME","CRUX"]}',
		'{"type":"unsubscribe","symbols":["ACME"]}',
		'{"type":"snapshot","symbols":["ACME"]}',
		'what?',
		'{"type":"subscribe","symbols":["ZINC"]}',
	);
	expect(['ACME', 'BOLT', 'CRUX'].map((symbol) => seen(all, 'snapshot', symbol))).toEqual([2, 1, 0]);
	expect(all.at(-2)?.toString()).toBe(
		JSON.stringify({
			type: 'error',
			message: 'That is no JSON object: {"type":"subscribe","symbols":["ACME"]} is one.',
		}),
	);
});

test('writes twelve bytes a quote where that is wanted', async () => {
	const all = await messages('/ticker?symbols=BOLT&every=5&encoding=binary', ({ length }) => length === 6);
	const quotes = all.slice(1);
	expect(quotes.map(({ length }) => length)).toEqual([12, 12, 12, 12, 12]);
	expect(quotes[0]?.readInt32BE(8)).toBe(priceAt(1, quotes[0]?.readUInt32BE(4) ?? 0));
});

test('waits with what it has for who wants to be asked, and puts it together', async () => {
	let now = 1000;
	await lab.stop();
	lab = await startLab({ host: { ...nodeHost, now: () => now } });
	const socket = new WebSocket(`ws://127.0.0.1:${lab.port}/ticker?symbols=BOLT&every=1000&flow=pull`);
	const got = new Queue(socket);
	await got.next();
	expect(read(await got.next())).toEqual({ type: 'snapshot', symbol: 'BOLT', seq: 0, price: priceAt(1, 0) });
	now += 3000;
	socket.send('{"type":"next"}');
	const change = priceAt(1, 3) - priceAt(1, 0);
	expect(read(await got.next())).toEqual({ type: 'update', symbol: 'BOLT', from: 1, seq: 3, change });
	now += 2000;
	// Nothing comes before it is asked for: a snapshot of the present price tells of what has come up meanwhile.
	socket.send('{"type":"snapshot","symbols":["BOLT"]}');
	expect(read(await got.next())).toMatchObject({ type: 'snapshot', seq: 5 });
	socket.terminate();
});

test.each([
	['symbols=ACME,NOPE', /^There is no symbol "NOPE"; there are: ACME, BOLT, /],
	['every=4', /^"every" must be a whole number from 5 to 60000 \(ms\), not "4"\.$/],
	['share=run', /^"share=run" is for the sockets of a lab/],
])('refuses %s with a sentence', async (query, sentence) => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(`/ticker?${query}`));
	expect((await client.toEnd()).toString().split('\r\n\r\n')[1]?.trim()).toMatch(sentence);
});

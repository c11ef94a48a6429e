import { once } from 'node:events';
import { type Duplex, duplexPair } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { Endpoint } from '../../../../src/protocol/connection/endpoint.ts';
import { openAsClient, openAsServer } from '../../../../src/protocol/connection/opening.ts';
import { findHeadEnd, headerValue, parseRequestHead } from '../../../../src/protocol/handshake.ts';
import fc from '../../fixed-seed.ts';
import { maskingKey, payload } from '../arbitraries.ts';
import { REQUEST, type Role, say, zlibAs } from './ends.ts';

interface Sent {
	readonly data: string | Uint8Array;
	readonly fragment: number;
	readonly ping: boolean;
}

const message: fc.Arbitrary<Sent> = fc.record({
	data: fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), payload),
	fragment: fc.constantFrom(1000, 3, 60, 100_000).map((size) => size),
	ping: fc.boolean(),
});

const lineOf = (data: string | Uint8Array) =>
	typeof data === 'string'
		? `text "${Buffer.from(data).toString()}"`
		: `binary ${Buffer.from(data).toString('hex')}`.trim();

/** Holds our end of a link, and keeps its log without what it writes. */
class OurEnd {
	readonly log: string[] = [];
	readonly closed: Promise<void>;
	readonly end: Endpoint;
	readonly #link: Duplex;

	constructor(end: Endpoint, role: Role, link: Duplex) {
		this.end = end;
		this.#link = link;
		const take = (events: ReturnType<Endpoint['receive']>) => {
			for (const event of events) {
				if (event.type === 'write') link.write(event.bytes);
				else this.log.push(...say(event, role));
				if (event.type === 'end') link.end();
			}
		};
		link.on('data', (chunk: Buffer) => take(end.receive(new Uint8Array(chunk))));
		this.closed = new Promise((resolve) => {
			link.once('end', () => {
				take(end.end());
				link.end();
				resolve();
			});
		});
		if (end.greeting !== null) link.write(end.greeting);
	}

	say(messages: readonly Sent[]): void {
		for (const { data, fragment, ping } of messages) {
			if (ping) this.#link.write(this.end.ping());
			this.#link.write(this.end.send(data, { fragment }));
		}
		this.#link.write(this.end.close(4001, 'bye'));
	}
}

/** `ws` says what it gets, and sends messages. */
function theirLog(webSocket: WebSocket): string[] {
	const log: string[] = [];
	webSocket.on('message', (data: Buffer, isBinary) => log.push(lineOf(isBinary ? data : data.toString())));
	webSocket.on('ping', () => log.push('ping'));
	webSocket.on('close', (code, reason) => log.push(`closed ${code} ${reason}`));
	return log;
}

const expected = (messages: readonly Sent[]) =>
	messages.flatMap(({ data, ping }) => [...(ping ? ['ping'] : []), lineOf(data)]);

async function sayAll(webSocket: WebSocket, messages: readonly Sent[]): Promise<void> {
	for (const { data, ping } of messages) {
		if (ping) webSocket.ping();
		webSocket.send(data);
	}
	webSocket.close(4001, 'bye');
	await once(webSocket, 'close');
}

/** Our client and the server of `ws`, or the other way round, open. */
async function pair(ours: Role, deflate: boolean, key: () => Uint8Array) {
	const [here, there] = duplexPair();
	const perMessageDeflate = deflate && { threshold: 0 };
	const compression = deflate ? { compression: zlibAs(ours) } : {};
	if (ours === 'client') {
		const server = new WebSocketServer({ noServer: true, perMessageDeflate });
		const offer = deflate ? { extensions: 'permessage-deflate' } : {};
		const opening = openAsClient({ ...REQUEST, ...offer });
		const accepted = new Promise<WebSocket>((resolve) => {
			there.once('data', (head: Buffer) => acceptWith(server, head, there, resolve));
		});
		const end = new OurEnd(new Endpoint({ opening, maskingKey: key, ...compression }), 'client', here);
		return { ours: end, theirs: await accepted };
	}
	const end = new OurEnd(new Endpoint({ opening: openAsServer({ deflate }), ...compression }), 'server', here);
	const theirs = new WebSocket('ws://server.example.com/chat', { createConnection: () => there, perMessageDeflate });
	return { ours: end, theirs };
}

/** The request of our client, as Node's parser would hand it on. */
function acceptWith(server: WebSocketServer, head: Buffer, link: Duplex, accepted: (socket: WebSocket) => void): void {
	const { head: request } = parseRequestHead(head);
	if (request === null || findHeadEnd(head) !== head.length) throw new Error('The request did not come alone.');
	const names = ['Upgrade', 'Connection', 'Sec-WebSocket-Key', 'Sec-WebSocket-Version', 'Sec-WebSocket-Extensions'];
	const headers = Object.fromEntries(
		names.flatMap((name) => {
			const value = headerValue(request.headers, name);
			return value === null ? [] : [[name.toLowerCase(), value]];
		}),
	);
	const incoming = Object.assign(Object.create(null), { method: 'GET', url: request.target, headers, socket: link });
	server.handleUpgrade(incoming, link, Buffer.alloc(0), accepted);
}

describe.each([
	['client', false],
	['server', false],
	['client', true],
	['server', true],
] as const)('our %s and the other end of `ws`, compression: %s', (role, deflate) => {
	it('understand each other, whoever speaks and closes', { timeout: 60_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(message, { maxLength: 6 }),
				fc.boolean(),
				maskingKey,
				async (messages, weSpeak, key) => {
					const { ours, theirs } = await pair(role, deflate, () => key);
					const heard = theirLog(theirs);
					if (theirs.readyState === theirs.CONNECTING) await once(theirs, 'open');
					if (weSpeak) {
						while (ours.end.state === 'connecting') await new Promise(setImmediate);
						ours.say(messages);
						await Promise.all([once(theirs, 'close'), ours.closed]);
						expect(heard).toEqual([...expected(messages), 'closed 4001 bye']);
					} else {
						await Promise.all([sayAll(theirs, messages), ours.closed]);
						const [opened, ...said] = ours.log.filter((line) => line !== 'end');
						expect(opened).toBe('open');
						expect(said).toEqual([...expected(messages), 'closing 4001 bye', 'closed 4001 bye clean']);
					}
				},
			),
			{ numRuns: 40 },
		);
	});
});

import { constants, createDeflateRaw, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeFrame } from '../../../src/protocol/frame-encoder.ts';
import type { Direction } from '../../../src/trace/events.ts';
import { type Inflated, inflatedSide } from '../../../src/trace/inflated.ts';
import { MAX_INFLATED_KEPT } from '../../../src/trace/limits.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { ascii, bytes, hex, joined, REQUEST, RESPONSE } from './wire.ts';

const KEY = hex('37fa213d');

/** A response that agrees to what is given. */
const agreeing = (extensions: string) =>
	joined(RESPONSE.subarray(0, -2), ascii(`Sec-WebSocket-Extensions: ${extensions}\r\n\r\n`));

/** A connection on which these messages came, in one compressed text frame each. */
function received(payloads: readonly Uint8Array[], extensions = 'permessage-deflate', direction: Direction = 'in') {
	const maskingKey = direction === 'out' ? KEY : null;
	const frames = payloads.map((payload) => encodeFrame({ opcode: 1, rsv1: true, payload, maskingKey }));
	const connection = TraceModel.of([
		bytes('out', REQUEST),
		bytes('in', agreeing(extensions)),
		...frames.map((frame) => bytes(direction, frame)),
	]).connection(1);
	if (connection === null) throw new Error('no connection');
	return connection;
}

const textOf = (inflated: Inflated | null) => {
	if (inflated === null || inflated.problem !== null) return inflated;
	return new TextDecoder().decode(inflated.data);
};

/** Asks until the message is reached. */
function reached(side: ReturnType<typeof inflatedSide>, index: number): Inflated {
	for (;;) {
		const inflated = side.reach(index, 64 * 1024, true);
		if (inflated !== null) return inflated;
	}
}

/** What a sender that keeps its context makes of some texts (RFC 7692 §7.2.1). */
async function compressed(texts: readonly string[]): Promise<Uint8Array[]> {
	const deflate = createDeflateRaw();
	const all: Uint8Array[] = [];
	for (const text of texts) {
		const parts: Uint8Array[] = [];
		deflate.on('data', (part: Uint8Array) => parts.push(part));
		deflate.write(text);
		await new Promise<void>((resolve) => deflate.flush(constants.Z_SYNC_FLUSH, () => resolve()));
		deflate.removeAllListeners('data');
		all.push(joined(...parts).subarray(0, -4));
	}
	return all;
}

describe('a compressed message as it was before', () => {
	it.each([
		['in one block', 'f2 48 cd c9 c9 07 00'],
		['in a block without compression', '00 05 00 fa ff 48 65 6c 6c 6f 00'],
		['in a block that says it is the last', 'f3 48 cd c9 c9 07 00 00'],
		['in two blocks', 'f2 48 05 00 00 00 ff ff ca c9 c9 07 00'],
	])('inflates the "Hello" of RFC 7692 §7.2.3 %s', (_, payload) => {
		expect(inflatedSide(received([hex(payload)]), 'in').reach(0, 1000)).toEqual({
			problem: null,
			data: ascii('Hello'),
			size: 5,
		});
	});

	it('goes on from the message before it, where the context is kept (§7.2.3.2)', () => {
		const side = inflatedSide(received([hex('f2 48 cd c9 c9 07 00'), hex('f2 00 11 00 00')]), 'in');
		expect(textOf(side.reach(1, 1000))).toBe('Hello');
	});

	it('does not go on from another where its sender agreed not to', () => {
		const payloads = [hex('f2 48 cd c9 c9 07 00'), hex('f2 00 11 00 00')];
		const byServer = received(payloads, 'permessage-deflate; server_no_context_takeover');
		expect(inflatedSide(byServer, 'in').reach(1, 1000)).toEqual({ problem: 'corrupt' });
		const byClient = received(payloads, 'permessage-deflate; client_no_context_takeover');
		expect(textOf(inflatedSide(byClient, 'in').reach(1, 1000))).toBe('Hello');
	});

	it('inflates what the client sent after unmasking it', () => {
		const side = inflatedSide(received([hex('f2 48 cd c9 c9 07 00')], 'permessage-deflate', 'out'), 'out');
		expect(textOf(side.reach(0, 1000))).toBe('Hello');
	});

	it('inflates what zlib made of five hundred messages, in any order', async () => {
		const texts = Array.from({ length: 500 }, (_, i) => `{"symbol":"ABC","price":${(i * 7919) % 1000},"at":${i}}`);
		const side = inflatedSide(received(await compressed(texts)), 'in');
		for (const index of [250, 0, 499, 17]) expect(textOf(reached(side, index))).toBe(texts[index]);
	});

	it('inflates a long message in steps, between two that refer to it', async () => {
		const long = Array.from({ length: 40_000 }, (_, i) => ((i * i * 31) % 9973).toString(36)).join('');
		const texts = ['a beginning', long, long.slice(-200)];
		const side = inflatedSide(received(await compressed(texts)), 'in');
		expect(side.reach(2, 1000)).toBeNull();
		expect(textOf(reached(side, 2))).toBe(texts[2]);
		expect(textOf(reached(side, 1))).toBe(long);
	});

	it.each([
		['short messages', 1_500, 200],
		['long messages', 20_000, 24],
	])('keeps the window of 32 KiB, however much came before: %s', async (_, size, count) => {
		const noise = (seed: number) =>
			Array.from({ length: size / 4 }, (_each, i) =>
				(((i + 1) * (seed + 7919) * 7_368_787) % 1_679_616).toString(36).padStart(4, '0'),
			).join('');
		// Each says what the one before it said, too: all of that is a reference into the window.
		const texts = Array.from({ length: count }, (_each, i) => noise(i) + noise(i - 1).slice(-1_000));
		const payloads = await compressed(texts);
		const side = inflatedSide(received(payloads), 'in');
		expect(texts.map((_text, index) => textOf(reached(side, index)) === texts[index])).toEqual(texts.map(() => true));
	});

	it('keeps the beginning of a huge message, and says its size', () => {
		const zeros = deflateRawSync(new Uint8Array(5 * MAX_INFLATED_KEPT), { finishFlush: constants.Z_SYNC_FLUSH });
		const inflated = reached(inflatedSide(received([zeros.subarray(0, -4)]), 'in'), 0);
		expect(inflated).toMatchObject({ problem: null, size: 5 * MAX_INFLATED_KEPT });
		expect(inflated.problem === null && inflated.data.length).toBe(MAX_INFLATED_KEPT);
	});

	it('stops at a message that inflates to more than the limit, and loses the context with it', () => {
		const bomb = deflateRawSync(new Uint8Array(70 * 1024 * 1024), { finishFlush: constants.Z_SYNC_FLUSH });
		const side = inflatedSide(received([bomb.subarray(0, -4), hex('f2 48 cd c9 c9 07 00')]), 'in');
		expect(reached(side, 0)).toEqual({ problem: 'too-large' });
		expect(reached(side, 1)).toEqual({ problem: 'context-lost' });
	});

	it('says so where the bytes are not DEFLATE: a block of the reserved type 3', () => {
		const side = inflatedSide(received([hex('07 00'), hex('f2 48 cd c9 c9 07 00')]), 'in');
		expect(side.reach(0, 1000)).toEqual({ problem: 'corrupt' });
		expect(side.reach(1, 1000)).toEqual({ problem: 'context-lost' });
	});

	it('waits for the last fragment', () => {
		const first = encodeFrame({ opcode: 1, fin: false, rsv1: true, payload: hex('f2 48') });
		const events = [bytes('out', REQUEST), bytes('in', agreeing('permessage-deflate')), bytes('in', first)];
		const model = TraceModel.of(events);
		const connection = model.connection(1);
		if (connection === null) throw new Error('no connection');
		const side = inflatedSide(connection, 'in');
		expect(side.reach(0, 1000)).toEqual({ problem: 'incomplete' });
		model.append([bytes('in', encodeFrame({ opcode: 0, payload: hex('cd c9 c9 07 00') }))]);
		expect(textOf(side.reach(0, 1000))).toBe('Hello');
	});

	it('is inflated as far as the parameters are understood: others break a rule of the handshake', () => {
		const side = inflatedSide(received([hex('f2 48 cd c9 c9 07 00')], 'permessage-deflate; level=9'), 'in');
		expect(textOf(reached(side, 0))).toBe('Hello');
	});

	it('does not begin again for someone who only passes by', async () => {
		const texts = Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + i).repeat(MAX_INFLATED_KEPT));
		const side = inflatedSide(received(await compressed(texts)), 'in');
		reached(side, 5);
		expect(side.reach(0, 1000)).toBeNull();
		expect(textOf(reached(side, 0))).toBe(texts[0]);
	});
});

describe('a message that can not be inflated', () => {
	const HELLO = hex('f2 48 cd c9 c9 07 00');

	it('was not agreed to be compressed', () => {
		const side = inflatedSide(received([HELLO], 'x-webkit-deflate-frame'), 'in');
		expect(side.reach(0, 1000)).toEqual({ problem: 'not-agreed' });
		expect(inflatedSide({ messages: { in: [], out: [] }, response: null }, 'in').reach(0, 1000)).toEqual({
			problem: 'not-agreed',
		});
	});

	it('may stand between others where each is compressed by itself, and those can be', () => {
		const payloads = [HELLO, hex('07 00'), HELLO, hex('07 00')];
		const side = inflatedSide(received(payloads, 'permessage-deflate; server_no_context_takeover'), 'in');
		const all = [3, 2, 1, 0].map((index) => textOf(side.reach(index, 1000)));
		expect(all).toEqual([{ problem: 'corrupt' }, 'Hello', { problem: 'corrupt' }, 'Hello']);
	});

	it('takes those behind it along, and none before it', () => {
		const side = inflatedSide(received([HELLO, hex('07 00'), HELLO]), 'in');
		expect([2, 1, 0].map((index) => textOf(side.reach(index, 1000)))).toEqual([
			...[{ problem: 'context-lost' }, { problem: 'corrupt' }, 'Hello'],
		]);
	});
});

it('what was sent as it is stands between compressed messages, and they go on from one another', () => {
	const plain = encodeFrame({ opcode: 1, payload: ascii('between') });
	const [first, second] = [hex('f2 48 cd c9 c9 07 00'), hex('f2 00 11 00 00')].map((payload) =>
		encodeFrame({ opcode: 1, rsv1: true, payload }),
	);
	if (first === undefined || second === undefined) throw new Error('no frames');
	const connection = TraceModel.of([
		bytes('out', REQUEST),
		bytes('in', agreeing('permessage-deflate')),
		bytes('in', joined(first, plain, plain, second)),
	]).connection(1);
	if (connection === null) throw new Error('no connection');
	expect(textOf(inflatedSide(connection, 'in').reach(3, 1000))).toBe('Hello');
});

it('each side goes by what its own sender agreed to, and stays the same object', () => {
	const connection = received([], 'permessage-deflate; client_no_context_takeover');
	expect([inflatedSide(connection, 'out').alone, inflatedSide(connection, 'in').alone]).toEqual([true, false]);
	expect(inflatedSide(connection, 'in')).toBe(inflatedSide(connection, 'in'));
	const before = { messages: connection.messages, response: null };
	const other = received([], 'permessage-deflate; server_no_context_takeover');
	expect([inflatedSide(other, 'out').alone, inflatedSide(other, 'in').alone]).toEqual([false, true]);
	expect(inflatedSide(before, 'in')).toBe(inflatedSide(connection, 'in'));
});

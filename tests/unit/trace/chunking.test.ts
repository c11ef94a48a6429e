import { expect, test } from 'vitest';
import type { Direction, TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import fc from '../fixed-seed.ts';
import {
	ascii,
	bytes,
	CLOSE_4001_IN,
	CLOSE_4001_OUT,
	DEFLATE_RESPONSE,
	HEL_IN,
	HELLO_IN,
	HELLO_OUT,
	hex,
	joined,
	LO_IN,
	PING_IN,
	PONG_OUT,
	REQUEST,
	RESPONSE,
} from './wire.ts';

const STREAMS: Readonly<Record<string, Readonly<Record<Direction, Uint8Array>>>> = {
	'a connection with fragments, pings and a closing handshake': {
		out: joined(REQUEST, HELLO_OUT, PONG_OUT, CLOSE_4001_OUT),
		in: joined(RESPONSE, HEL_IN, PING_IN, LO_IN, HELLO_IN, CLOSE_4001_IN),
	},
	'a refusal': {
		out: REQUEST,
		in: ascii('HTTP/1.1 404 Not Found\r\nContent-Length: 12\r\n\r\nNothing here'),
	},
	'a compressed connection that ends in a violation': {
		out: joined(REQUEST, HELLO_OUT),
		in: joined(
			DEFLATE_RESPONSE,
			hex('c1 07 f248cdc9c90700 83 05 48656c6c6f 82 7f 8000000000000000'),
			new Uint8Array(400),
		),
	},
	'heads that are not HTTP': { out: ascii('GET\r\n\r\nmore'), in: ascii('HTTP\r\n\r\nmore') },
};

/** Cuts both directions into chunks and mixes them; each chunk is one event. */
function cut(stream: Readonly<Record<Direction, Uint8Array>>, lengths: readonly number[], turns: readonly boolean[]) {
	const left = { out: stream.out, in: stream.in };
	const events: TraceEvent[] = [];
	for (let step = 0; left.out.length + left.in.length > 0; step++) {
		const turn = turns[step % turns.length] === true ? 'out' : 'in';
		const direction = left[turn].length > 0 ? turn : turn === 'out' ? 'in' : 'out';
		const length = lengths[step % lengths.length] ?? 1;
		events.push(bytes(direction, left[direction].slice(0, length)));
		left[direction] = left[direction].subarray(length);
	}
	return events;
}

/** What a model says of a connection, but for what the order of the two directions decides: the numbers of frames. */
function described(model: TraceModel) {
	return model.connections.map(({ request, response, frames, messages, violations, bytes: seen, lost }) => ({
		request,
		response,
		frames: (['out', 'in'] as const).map((direction) =>
			frames.filter((frame) => frame.direction === direction).map(({ id: _, ...frame }) => frame),
		),
		messages: [...messages.out, ...messages.in].map(({ frames: carriers, ...message }) => ({
			...message,
			offsets: carriers.map((id) => frames[id]?.frame.offset),
		})),
		violations: [...violations]
			.map(({ firstFrame, ...broken }) => ({ ...broken, offset: frames[firstFrame ?? -1]?.frame.offset }))
			.sort((a, b) => a.direction.localeCompare(b.direction)),
		seen,
		lost,
	}));
}

test.each(Object.entries(STREAMS))('%s is read the same, however it is cut and mixed', (_, stream) => {
	const whole = described(TraceModel.of([bytes('out', stream.out), bytes('in', stream.in)]));
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 20 }),
			fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }),
			fc.integer({ min: 1, max: 30 }),
			(lengths, turns, batch) => {
				const events = cut(stream, lengths, turns);
				const model = new TraceModel();
				for (let at = 0; at < events.length; at += batch) model.append(events.slice(at, at + batch));
				expect(described(model)).toEqual(whole);
			},
		),
	);
});

test('any bytes at all give a model and no exception', () => {
	const head = fc.constantFrom(new Uint8Array(0), RESPONSE, DEFLATE_RESPONSE);
	fc.assert(
		fc.property(head, fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), (response, a, b) => {
			const model = TraceModel.of([bytes('out', REQUEST), bytes('in', response), bytes('in', a), bytes('out', b)]);
			const connection = model.connection(1);
			expect(connection?.bytes).toEqual({ out: REQUEST.length + b.length, in: response.length + a.length });
		}),
	);
});

test('sockets stand in the order of their numbers, whichever is heard of first', () => {
	const model = TraceModel.of([bytes('out', REQUEST, 0, 3), bytes('out', REQUEST, 0, 1), bytes('out', REQUEST, 0, 2)]);
	expect(model.connections.map(({ socket }) => socket)).toEqual([1, 2, 3]);
	expect(model.connection(4)).toBeNull();
});

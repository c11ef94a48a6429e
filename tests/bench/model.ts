// What it costs to make a model and its history of a run, beside decoding its bytes and nothing else.
import { FrameDecoder } from '../../src/protocol/frame-decoder.ts';
import { encodeFrame } from '../../src/protocol/frame-encoder.ts';
import { MessageAssembler } from '../../src/protocol/message-assembler.ts';
import { OPCODE } from '../../src/protocol/opcodes.ts';
import { encodeUtf8 } from '../../src/protocol/utf8.ts';
import type { TraceEvent } from '../../src/trace/events.ts';
import { TraceModel } from '../../src/trace/model.ts';
import { type BenchResult, median } from './result.ts';

const ROUNDS = 15;
const ECHOES = 30_000;
const FLOOD = 100_000;
const CHUNK = 64 * 1024;
const MASKING_KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);
const payload = encodeUtf8('Hello');
const out = encodeFrame({ opcode: OPCODE.text, payload, maskingKey: MASKING_KEY });
const back = encodeFrame({ opcode: OPCODE.text, payload });

const socket = 1;
const data = { type: 'string', size: 5, preview: 'Hello' } as const;
const OPENING: readonly TraceEvent[] = [
	{
		kind: 'call',
		method: 'construct',
		t: 0,
		socket,
		args: [],
		line: 1,
		threw: null,
		url: 'ws://localhost:4321/echo',
		protocols: [],
	},
	bytes(0, 'out', encodeUtf8('GET /echo HTTP/1.1\r\nHost: localhost:4321\r\n\r\n')),
	bytes(0, 'in', encodeUtf8('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n')),
	{ kind: 'event', type: 'open', t: 0, socket, protocol: '', extensions: '', handlers: [2] },
];

function bytes(t: number, direction: 'out' | 'in', chunk: Uint8Array): TraceEvent {
	return { kind: 'bytes', t, socket, direction, chunk };
}

/** Each message in a chunk of its own, with the call that sent it and the event that it came back with. */
const echoes = (): readonly TraceEvent[] => [
	...OPENING,
	...Array.from({ length: ECHOES }, (_, t): readonly TraceEvent[] => [
		{ kind: 'call', method: 'send', t, socket, args: ["'Hello'"], line: 3, threw: null, data },
		bytes(t, 'out', out),
		bytes(t, 'in', back),
		{ kind: 'event', type: 'message', t, socket, data, handlers: [4] },
	]).flat(),
];

/** Frames of a server that is in a hurry, as the tap cuts them. */
function flood(): readonly TraceEvent[] {
	const all = new Uint8Array(back.length * FLOOD);
	for (let index = 0; index < FLOOD; index += 1) all.set(back, index * back.length);
	const chunks: TraceEvent[] = [];
	for (let start = 0; start < all.length; start += CHUNK) chunks.push(bytes(1, 'in', all.slice(start, start + CHUNK)));
	return [...OPENING, ...chunks];
}

/** Decodes the frames of both directions, without a model of anything. */
function decode(events: readonly TraceEvent[]): number {
	const sides = {
		out: { decoder: new FrameDecoder({ receiver: 'server' }), assembler: new MessageAssembler() },
		in: { decoder: new FrameDecoder({ receiver: 'client' }), assembler: new MessageAssembler() },
	};
	let frames = 0;
	for (const event of events.slice(OPENING.length)) {
		if (event.kind !== 'bytes') continue;
		const { decoder, assembler } = sides[event.direction];
		for (const frame of decoder.push(event.chunk)) {
			assembler.push(frame);
			frames += 1;
		}
	}
	return frames;
}

const model = (events: readonly TraceEvent[]): number => TraceModel.of(events).connections[0]?.frames.length ?? 0;

/** The model, and the cause of each entry of its history, as the timeline asks for it. */
function causes(events: readonly TraceEvent[]): number {
	const connection = TraceModel.of(events).connections[0];
	if (connection === undefined) return 0;
	for (const entry of connection.history.entries) connection.history.cause(entry);
	return connection.frames.length;
}

function time(read: typeof decode, events: readonly TraceEvent[], frames: number): number {
	const begin = performance.now();
	const found = read(events);
	const elapsed = performance.now() - begin;
	if (found !== frames) throw new Error(`${read.name} read ${found} frames of ${frames}.`);
	return elapsed;
}

export async function run(): Promise<readonly BenchResult[]> {
	const cases = [
		{ name: `${ECHOES.toLocaleString('en')} echoes`, events: echoes(), frames: 2 * ECHOES },
		{ name: `${FLOOD.toLocaleString('en')} frames in chunks of 64 KB`, events: flood(), frames: FLOOD },
	];
	const results: BenchResult[] = [];
	for (const { name, events, frames } of cases) {
		for (const [what, ours] of [
			['the model', model],
			['the model, and the cause of every entry', causes],
		] as const) {
			const times = Array.from({ length: ROUNDS }, () => ({
				ours: time(ours, events, frames),
				theirs: time(decode, events, frames),
			}));
			results.push({
				name: `${name}: ${what}`,
				ours: median(times.map((one) => one.ours)),
				theirs: median(times.map((one) => one.theirs)),
				unit: 'ms',
				ratio: median(times.map((one) => one.theirs / one.ours)),
			});
		}
	}
	return results;
}

if (import.meta.main) {
	const { asTable } = await import('./result.ts');
	console.log(asTable(await run()));
}

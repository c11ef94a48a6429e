// Our decoder and assembler against the Receiver of `ws`, the same bytes in the same chunks.
import { isUtf8 } from 'node:buffer';
import { Receiver } from 'ws';
import { FrameDecoder } from '../../src/protocol/frame-decoder.ts';
import { encodeFrame } from '../../src/protocol/frame-encoder.ts';
import { MessageAssembler } from '../../src/protocol/message-assembler.ts';
import { OPCODE } from '../../src/protocol/opcodes.ts';
import type { Platform } from '../../src/protocol/platform.ts';
import { encodeUtf8 } from '../../src/protocol/utf8.ts';
import { type BenchResult, median } from './result.ts';

interface Case {
	readonly name: string;
	readonly text: boolean;
	readonly masked: boolean;
	readonly payload: Uint8Array;
	/** Payload bytes of each frame of a message. */
	readonly fragment?: number;
}

/** Bytes on the wire in one stream. Small messages take so much longer for each byte that fewer bytes are enough. */
const STREAM = 4 * 1024 * 1024;
const STREAM_OF_SMALL = 1024 * 1024;
const SMALL = 100;
/** What a read from a TCP socket returns at most, in bytes. */
const CHUNK = 64 * 1024;
const ROUNDS = 15;
/** Rounds of every case that are not counted. */
const WARM_UP = 4;
/** Seconds that a run lasts at least: some systems count processor time in steps of ten milliseconds. */
const LONG_ENOUGH = 0.2;
/** How often a run reads its stream at most, as there is fresh memory for each time of a masked one. */
const MOST_TIMES = 400;
/** What the Receiver uses of Node, too. */
const NODE: Platform = { isUtf8, allocate: (size) => Buffer.allocUnsafe(size) };
const MASKING_KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);

const ascii = (size: number) => new Uint8Array(size).fill(0x61);
const han = (size: number) => encodeUtf8('帧'.repeat(size / 3));

const CASES: readonly Case[] = [true, false].flatMap((masked) => [
	{ name: 'small text, 16 B', text: true, masked, payload: ascii(16) },
	{ name: 'small binary, 16 B', text: false, masked, payload: ascii(16) },
	{ name: 'text, 1 KB', text: true, masked, payload: ascii(1000) },
	{ name: 'Chinese text, 1 KB', text: true, masked, payload: han(999) },
	{ name: 'large text, 1 MB', text: true, masked, payload: ascii(1_000_000) },
	{ name: 'large Chinese text, 1 MB', text: true, masked, payload: han(999_999) },
	{ name: 'large binary, 1 MB', text: false, masked, payload: ascii(1_000_000) },
	{ name: 'binary, 1 MB in fragments of 4 KB', text: false, masked, payload: ascii(1_000_000), fragment: 4096 },
]);

function messageBytes({ text, masked, payload, fragment = payload.length }: Case): readonly Uint8Array[] {
	const frames: Uint8Array[] = [];
	for (let at = 0; at < payload.length; at += fragment) {
		const part = payload.subarray(at, at + fragment);
		const opcode = at > 0 ? OPCODE.continuation : text ? OPCODE.text : OPCODE.binary;
		const fin = at + fragment >= payload.length;
		frames.push(encodeFrame({ fin, opcode, payload: part, maskingKey: masked ? MASKING_KEY : null }));
	}
	return frames;
}

interface Stream {
	readonly name: string;
	readonly masked: boolean;
	readonly bytes: Buffer;
	readonly messages: number;
}

function streamOf(each: Case): Stream {
	const message = Buffer.concat(messageBytes(each));
	const size = each.payload.length < SMALL ? STREAM_OF_SMALL : STREAM;
	const messages = Math.ceil(size / message.length);
	const bytes = Buffer.concat(Array.from({ length: messages }, () => message));
	return { name: each.name, masked: each.masked, bytes, messages };
}

/** In memory of its own: the Receiver unmasks in place, so what it has read of a masked stream is spoilt. */
function chunksOf(bytes: Buffer): readonly Buffer[] {
	const chunks: Buffer[] = [];
	for (let at = 0; at < bytes.length; at += CHUNK) chunks.push(Buffer.from(bytes.subarray(at, at + CHUNK)));
	return chunks;
}

function ours(chunks: readonly Buffer[], masked: boolean): number {
	const decoder = new FrameDecoder({ receiver: masked ? 'server' : 'client', platform: NODE });
	const assembler = new MessageAssembler({ platform: NODE });
	let messages = 0;
	for (const chunk of chunks) {
		for (const frame of decoder.push(chunk)) if (assembler.push(frame).message?.complete) messages += 1;
	}
	return messages;
}

function theirs(chunks: readonly Buffer[], masked: boolean): number {
	const receiver = new Receiver({ isServer: masked });
	let messages = 0;
	receiver.on('message', () => {
		messages += 1;
	});
	for (const chunk of chunks) receiver.write(chunk);
	return messages;
}

/** Of this thread, in seconds: others may be using the machine. */
function processorTime(): number {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1e6;
}

/**
 * Seconds of processor time that it takes to read a stream once; throws if a message was lost, so that nothing is compared with a parser
 * that gave up.
 *
 * @param times how often it is read for that, each time by a parser that is new
 */
function seconds(parse: typeof ours, { bytes, masked, messages }: Stream, times: number): number {
	const once = chunksOf(bytes);
	const copies = Array.from({ length: times }, (_, time) => (masked && time > 0 ? chunksOf(bytes) : once));
	let parsed = 0;
	const begin = processorTime();
	for (const chunks of copies) parsed += parse(chunks, masked);
	const elapsed = processorTime() - begin;
	if (parsed !== messages * times) throw new Error(`${parse.name} read ${parsed} messages of ${messages * times}.`);
	return elapsed / times;
}

/** How often a stream must be read to keep the quicker of the two busy for long enough. */
function timesEnough(stream: Stream): number {
	const begin = performance.now();
	ours(chunksOf(stream.bytes), stream.masked);
	const each = (performance.now() - begin) / 1000;
	return Math.min(MOST_TIMES, Math.ceil(LONG_ENOUGH / each));
}

interface Times {
	readonly ours: number;
	readonly theirs: number;
}

async function alternate(stream: Stream, rounds: number, repeats: number): Promise<readonly Times[]> {
	const times: Times[] = [];
	for (let round = 0; round < rounds; round++) {
		const [first, second] = round % 2 === 0 ? [ours, theirs] : [theirs, ours];
		const a = seconds(first, stream, repeats);
		const b = seconds(second, stream, repeats);
		times.push(first === ours ? { ours: a, theirs: b } : { ours: b, theirs: a });
		await new Promise(setImmediate);
	}
	return times;
}

/** Measures every case in alternating rounds; a ratio above 1 means that we are faster. */
export async function run(): Promise<readonly BenchResult[]> {
	const streams = CASES.map(streamOf);
	// The compiler must have seen every case before the first is measured, or it compiles again during a later one.
	for (const stream of streams) await alternate(stream, WARM_UP, 1);
	const results: BenchResult[] = [];
	for (const stream of streams) {
		const times = await alternate(stream, ROUNDS, timesEnough(stream));
		const speed = (time: number) => stream.bytes.length / time / 1e6;
		results.push({
			name: `${stream.name}, ${stream.masked ? 'masked' : 'unmasked'}`,
			ours: speed(median(times.map((time) => time.ours))),
			theirs: speed(median(times.map((time) => time.theirs))),
			unit: 'MB/s',
			ratio: median(times.map((time) => time.theirs / time.ours)),
		});
	}
	return results;
}

if (import.meta.main) {
	const { asTable } = await import('./result.ts');
	console.log(asTable(await run()));
}

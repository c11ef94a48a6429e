// Our decoder and assembler against the Receiver of `ws`, the same bytes in the same chunks.
import { isUtf8 } from 'node:buffer';
import { Receiver } from 'ws';
import { FrameDecoder } from '../../src/protocol/frame-decoder.ts';
import { encodeFrame } from '../../src/protocol/frame-encoder.ts';
import { MessageAssembler } from '../../src/protocol/message-assembler.ts';
import { OPCODE } from '../../src/protocol/opcodes.ts';
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
const ROUNDS = 31;
/** Rounds of every case that are not counted. */
const WARM_UP = 4;
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

/** Fresh memory for each run: the Receiver unmasks in place, so what it has read is spoilt. */
function chunksOf(bytes: Buffer): readonly Buffer[] {
	const chunks: Buffer[] = [];
	for (let at = 0; at < bytes.length; at += CHUNK) chunks.push(Buffer.from(bytes.subarray(at, at + CHUNK)));
	return chunks;
}

function ours(chunks: readonly Buffer[], masked: boolean): number {
	const decoder = new FrameDecoder({ receiver: masked ? 'server' : 'client' });
	const assembler = new MessageAssembler({ isUtf8 });
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

/** Seconds of processor time that a run takes; throws if it lost a message, so that nothing is compared with a parser that gave up. */
function seconds(parse: typeof ours, bytes: Buffer, masked: boolean, messages: number): number {
	const chunks = chunksOf(bytes);
	const begin = processorTime();
	const parsed = parse(chunks, masked);
	const elapsed = processorTime() - begin;
	if (parsed !== messages) throw new Error(`${parse.name} read ${parsed} messages of ${messages}.`);
	return elapsed;
}

interface Times {
	readonly ours: number;
	readonly theirs: number;
}

async function alternate({ bytes, messages, masked }: Stream, rounds: number): Promise<readonly Times[]> {
	const times: Times[] = [];
	for (let round = 0; round < rounds; round++) {
		const [first, second] = round % 2 === 0 ? [ours, theirs] : [theirs, ours];
		const a = seconds(first, bytes, masked, messages);
		const b = seconds(second, bytes, masked, messages);
		times.push(first === ours ? { ours: a, theirs: b } : { ours: b, theirs: a });
		await new Promise(setImmediate);
	}
	return times;
}

/** Measures every case in alternating rounds; a ratio above 1 means that we are faster. */
export async function run(): Promise<readonly BenchResult[]> {
	const streams = CASES.map(streamOf);
	// The compiler must have seen every case before the first is measured, or it compiles again during a later one.
	for (const stream of streams) await alternate(stream, WARM_UP);
	const results: BenchResult[] = [];
	for (const stream of streams) {
		const times = await alternate(stream, ROUNDS);
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

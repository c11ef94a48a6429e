import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { constants, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { LAB_LIMITS } from '../../src/lab-server/limits.ts';
import type { Settings } from '../../src/lab-server/scenario.ts';
import { deflate } from '../../src/lab-server/scenarios/deflate.ts';
import { PeerServer, wsSettings } from '../../src/lab-server/ws/peer-server.ts';

import { FrameDecoder } from '../../src/protocol/frame-decoder.ts';
import type { FrameToEncode } from '../../src/protocol/frame-encoder.ts';
import { OPCODE } from '../../src/protocol/opcodes.ts';
import { closeFrame, lawfulFrames, masked, spoiltBytes } from '../fuzz/frames.ts';
import { Random } from '../fuzz/random.ts';
import { Wire } from './support/wire.ts';

// The lab reads with `ws` and gives it payloads that are unmasked, and what `ws` writes leaves in other pieces. A server on `ws` alone makes
// the same of every stream.

/** Of many pings in one chunk the lab answers the last ones, and `ws` each. */
const LIMITS = { ...LAB_LIMITS, pongsUnderWay: Number.MAX_SAFE_INTEGER };

const DEFLATE = deflate.settings?.({ takeover: 1 }, LAB_LIMITS) ?? {};

/** Sends back every message. */
interface Echo {
	readonly server: Server;
	/** What it was told of its one socket. */
	readonly told: string[];
}

type Accept = (request: IncomingMessage, link: Duplex, head: Buffer) => void;

const note = (what: string, bytes: Uint8Array) => `${what} ${Buffer.from(bytes).toString('base64')}`;

function labEcho(settings: Settings): Echo {
	const peers = new PeerServer(settings, LIMITS);
	const told: string[] = [];
	const accept: Accept = (request, link, head) =>
		peers.accept({ request, link, head, observe: null }, (peer) => {
			peer.onMessage((data, binary) => {
				told.push(note(binary ? 'binary' : 'text', data));
				peer.send(data, binary);
			});
			peer.onPing((data) => told.push(note('ping', data)));
			peer.onPong((data) => told.push(note('pong', data)));
			peer.onFail(() => told.push('failed'));
			peer.onClose((code) => told.push(`closed ${code}`));
		});
	return { told, server: createServer().on('upgrade', accept) };
}

function wsEcho(settings: Settings): Echo {
	const { WebSocket: _ofTheLab, ...options } = wsSettings(settings, LIMITS);
	const sockets = new WebSocketServer(options);
	const told: string[] = [];
	const accept: Accept = (request, link, head) =>
		sockets.handleUpgrade(request, link, head, (webSocket) => {
			webSocket.on('message', (data: Buffer, binary) => {
				told.push(note(binary ? 'binary' : 'text', data));
				webSocket.send(data, { binary });
			});
			webSocket.on('ping', (data) => told.push(note('ping', data)));
			webSocket.on('pong', (data) => told.push(note('pong', data)));
			webSocket.on('error', () => told.push('failed'));
			webSocket.on('close', (code) => told.push(`closed ${code}`));
		});
	return { told, server: createServer().on('upgrade', accept) };
}

const EXTENSIONS = { 'Sec-WebSocket-Extensions': 'permessage-deflate' };

/**
 * @param waits whether the client leaves the end of the connection to the server
 * @returns what the server was told, and the frames that it sent; without the reason of a failure, which `ws` does not give
 */
async function play({ server, told }: Echo, chunks: readonly Uint8Array[], waits: boolean) {
	told.length = 0;
	const { wire } = await Wire.open(server, '/', EXTENSIONS);
	const closed = once(wire, 'close');
	for (const chunk of chunks) wire.push(Buffer.from(chunk));
	if (!waits) wire.push(null);
	await closed;
	const hasFailed = told.includes('failed');
	const frames = new FrameDecoder({ receiver: 'client', allowRsv1: true })
		.push(Buffer.concat(wire.left))
		.map(({ opcode, fin, rsv1, payload }) =>
			note(
				`${opcode}${fin ? ' fin' : ''}${rsv1 ? ' rsv1' : ''}`,
				hasFailed && opcode === OPCODE.close ? payload.subarray(0, 2) : payload,
			),
		);
	return { told: [...told], frames };
}

/** Now and then the key that changes nothing. */
const withKeys = (random: Random, frames: readonly FrameToEncode[]): Buffer =>
	masked(
		random,
		frames.map((frame) => (random.chance(0.1) ? { ...frame, maskingKey: new Uint8Array(4) } : frame)),
	);

const mostBytes = (random: Random): number => (random.chance(0.05) ? 70_000 : random.pick([80, 300, 3000]));

const lawful = (random: Random): Buffer => {
	const frames = lawfulFrames(random, mostBytes(random));
	return withKeys(random, random.chance(0.7) ? [...frames, closeFrame(random)] : frames);
};

const spoilt = (random: Random): Buffer => spoiltBytes(random, mostBytes(random));

/** Messages in one frame each, most of them compressed; a Close frame behind them, which waits until they are inflated. */
const compressed = (random: Random): Buffer => {
	const messages = lawfulFrames(random, mostBytes(random)).filter(
		({ opcode, fin }) => fin === undefined && (opcode === OPCODE.text || opcode === OPCODE.binary),
	);
	const frames = messages.map((frame) => {
		if (random.chance(0.3)) return frame;
		const bytes = deflateRawSync(frame.payload, { finishFlush: constants.Z_SYNC_FLUSH });
		return { ...frame, rsv1: true, payload: bytes.subarray(0, -4) };
	});
	return withKeys(random, [...frames, closeFrame(random)]);
};

const failedWith = (code: number): string => note(`${OPCODE.close} fin`, Buffer.of(code >> 8, code & 0xff));

test.each([
	['in order', lawful, {}, ['1 fin ', '2 fin ', '8 fin ', '10 fin ']],
	['with broken rules', spoilt, {}, [1002, 1007, 1009].map(failedWith)],
	['compressed', compressed, DEFLATE, ['1 fin rsv1 ', '2 fin rsv1 ']],
] as const)('a server on ws alone makes the same of streams that are %s', async (_name, streamOf, settings, covers) => {
	const lab = labEcho(settings);
	const ws = wsEcho(settings);
	const sent: string[] = [];
	for (let seed = 1; seed <= 120; seed += 1) {
		const random = new Random(seed);
		const chunks = random.cut(streamOf(random));
		const waits = streamOf === compressed;
		const theirs = await play(ws, chunks, waits);
		expect(await play(lab, chunks, waits), `seed ${seed}`).toEqual(theirs);
		sent.push(...theirs.frames);
	}
	// What the streams are meant to compare must be among them.
	for (const cover of covers)
		expect(
			sent.some((frame) => frame.startsWith(cover)),
			cover,
		).toBe(true);
});

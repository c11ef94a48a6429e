// Clients that do harm with little. A bare server has no tunnel: there the message comes back as it was.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { deflateRawSync } from 'node:zlib';
import { encodeFrame } from '../../src/protocol/frame-encoder.ts';
import { LoadLink } from './load-link.ts';

export type Attack = 'tunnels' | 'pipelines' | 'bombs';

const maskingKey = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);
const frame = (payload: Uint8Array, rsv1: boolean): Buffer =>
	Buffer.from(encodeFrame({ opcode: 2, rsv1, payload, maskingKey }));

/** What is offered, and a message of one "Hello" with its answer's length (RFC 7692 §7.2.3.1). */
export const DEFLATE = 'permessage-deflate; server_no_context_takeover; client_no_context_takeover';
export const COMPRESSED = frame(Buffer.from('f248cdc9c90700', 'hex'), true);
export const COMPRESSED_ANSWER = 2 + 7;

const REQUEST = 'GET / HTTP/1.1\r\nHost:a\r\n\r\n';
const requests = (bytes: number): Buffer => Buffer.from(REQUEST.repeat(Math.floor(bytes / REQUEST.length)));
const MANY = requests(64 * 1024);
const SECOND = 1000;

/** @returns when it goes on by itself */
export async function attack(kind: Attack, port: number, localAddress: string): Promise<void> {
	switch (kind) {
		case 'tunnels': {
			const message = frame(requests(1024 * 1024), false);
			for (let count = 0; count < 3; count += 1) void tunnel(port, localAddress, message);
			return;
		}
		case 'pipelines': {
			for (let count = 0; count < 100; count += 1) void again(() => unread(port, localAddress));
			for (let count = 0; count < 2; count += 1) void again(() => read(port, localAddress));
			return;
		}
		case 'bombs': {
			const bomb = frame(deflateRawSync(Buffer.alloc(64 * 1024)), true);
			for (let count = 0; count < 200; count += 1) {
				const { socket } = await LoadLink.open(port, localAddress, '/deflate', DEFLATE);
				const send = () => socket.write(bomb);
				socket.on('data', send);
				send();
				send();
			}
		}
	}
}

async function again(action: () => Promise<void>): Promise<never> {
	for (;;) await action().catch(() => {});
}

const tunnel = (port: number, localAddress: string, message: Buffer): Promise<never> =>
	again(async () => {
		const { socket } = await LoadLink.open(port, localAddress, '/raw');
		socket.write(message);
		await setTimeout(SECOND);
		socket.destroy();
	});

/** Connects, says so much, and goes after a second without having read anything. */
async function unread(port: number, localAddress: string): Promise<void> {
	const socket = quietly(connect({ port, host: '127.0.0.1', localAddress }));
	socket.pause();
	socket.write(MANY);
	await setTimeout(SECOND);
	socket.destroy();
}

/** Says so much as fast as the answers come. */
async function read(port: number, localAddress: string): Promise<void> {
	const socket = quietly(connect({ port, host: '127.0.0.1', localAddress }));
	const send = () => {
		if (socket.writable && socket.write(MANY)) setImmediate(send);
	};
	socket.on('drain', send);
	socket.resume();
	send();
	await once(socket, 'close');
}

function quietly(socket: Socket): Socket {
	return socket.on('error', () => socket.destroy());
}

import { createServer } from 'node:http';
import type { Server } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LAB_LIMITS } from '../../src/lab-server/limits.ts';
import { PeerServer } from '../../src/lab-server/ws/peer-server.ts';
import { encodeFrame } from '../../src/protocol/frame-encoder.ts';
import { type LabServer, startLab } from './support/lab-server.ts';
import { hex, SAMPLE_RESPONSE } from './support/raw-client.ts';
import { TapWatcher } from './support/tap-watcher.ts';
import { Wire } from './support/wire.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

/** @returns a connection on which the handshake is over */
async function openWire(server: Server, target: string): Promise<Wire> {
	const { wire, answer } = await Wire.open(server, target);
	expect(answer).toBe(SAMPLE_RESPONSE);
	return wire;
}

const question = (text: string) =>
	encodeFrame({ opcode: 1, payload: Buffer.from(text), maskingKey: Uint8Array.of(0x37, 0xfa, 0x21, 0x3d) });
const answer = (text: string) => Buffer.from(encodeFrame({ opcode: 1, payload: Buffer.from(text) }));

test('answers to messages that came in one chunk leave in one piece', async () => {
	const wire = await openWire(lab.server, '/echo');
	await wire.receive(Buffer.concat(['a', 'b', 'c'].map(question)));
	expect(wire.left).toEqual([hex('81 01 61  81 01 62  81 01 63')]);
	wire.destroy();
});

test('an answer does not wait for a message of which only the beginning came', async () => {
	const wire = await openWire(lab.server, '/echo');
	await wire.receive(Buffer.concat([question('a'), question('b').subarray(0, 3)]));
	expect(wire.left).toEqual([hex('81 01 61')]);
	await wire.receive(question('b').subarray(3));
	expect(wire.left).toEqual([hex('81 01 61'), hex('81 01 62')]);
	wire.destroy();
});

test('a long answer waits for nothing: what waits leaves before it', async () => {
	const wire = await openWire(lab.server, '/echo');
	const long = 'x'.repeat(16 * 1024);
	await wire.receive(Buffer.concat(['a', long, 'b', 'c'].map(question)));
	expect(wire.left).toEqual([answer('a'), answer(long), Buffer.concat([answer('b'), answer('c')])]);
	wire.destroy();
});

test('short answers leave before they are many', async () => {
	const wire = await openWire(lab.server, '/echo');
	const text = 'x'.repeat(1020);
	await wire.receive(Buffer.concat(Array<Uint8Array>(40).fill(question(text))));
	expect(wire.left.map(({ length }) => length)).toEqual([16 * 1024, 16 * 1024, 8 * 1024]);
	expect(Buffer.concat(wire.left)).toEqual(Buffer.concat(Array<Buffer>(40).fill(answer(text))));
	wire.destroy();
});

test('a client that takes all answers is read from on and on, however many there are to one chunk', async () => {
	const watcher = await TapWatcher.open(lab.port);
	const wire = await openWire(lab.server, `/echo?tap=${watcher.id}.1`);
	await wire.receive(Buffer.concat(Array<Uint8Array>(9000).fill(question(''))));
	expect(Buffer.concat(wire.left)).toEqual(Buffer.concat(Array<Buffer>(9000).fill(answer(''))));
	wire.destroy();
	await watcher.finished('1');
	expect(watcher.facts('1').map(({ type }) => type)).not.toContain('paused');
	watcher.webSocket.terminate();
});

test('answers are no more than a system takes at a time, and nobody takes them for what a client does not read', async () => {
	const amounts = new Set<number>();
	const peers = new PeerServer({}, LAB_LIMITS);
	const server = createServer().on('upgrade', (request, link, head) => {
		peers.accept({ request, link, head, observe: null }, (peer) => {
			peer.onMessage((data, binary) => {
				amounts.add(peer.bufferedAmount);
				peer.send(data, binary);
				amounts.add(peer.bufferedAmount);
			});
		});
	});
	const wire = await openWire(server, '/');
	await wire.receive(Buffer.concat(Array<Uint8Array>(1500).fill(question(''))));
	expect(wire.left.map(({ length }) => length / answer('').length)).toEqual([512, 512, 476]);
	expect(amounts).toEqual(new Set([0]));
	wire.destroy();
});

test('what was answered before the connection is cut leaves before', async () => {
	const peers = new PeerServer({}, LAB_LIMITS);
	const server = createServer().on('upgrade', (request, link, head) => {
		peers.accept({ request, link, head, observe: null }, (peer) => {
			peer.onMessage((data, binary) => {
				if (data.length > 1) peer.cut();
				else peer.send(data, binary);
			});
		});
	});
	const wire = await openWire(server, '/');
	await wire.receive(Buffer.concat(['a', 'b', 'cut', 'c'].map(question)));
	expect(wire.left).toEqual([hex('81 01 61  81 01 62')]);
	expect(wire.destroyed).toBe(true);
});

test('what a scenario sends together leaves also where it fails in the middle, and so does the Close frame that says so', async () => {
	const peers = new PeerServer({}, LAB_LIMITS);
	const server = createServer().on('upgrade', (request, link, head) => {
		peers.accept({ request, link, head, observe: null }, (peer) => {
			peer.guard(() => peer.close(1011));
			peer.onMessage((data, binary) => {
				peer.together(() => {
					peer.send(data, binary);
					throw new Error('A mistake.');
				});
			});
		});
	});
	const wire = await openWire(server, '/');
	await wire.receive(question('a'));
	expect(Buffer.concat(wire.left)).toEqual(hex('81 01 61  88 02 03f3'));
	wire.destroy();
});

test.each([9, 1000, 65_536])('messages are unmasked right that come in chunks of %i bytes', async (size) => {
	const wire = await openWire(lab.server, '/echo');
	for (const length of [1, 63, 64, 65, 127, 1003, 2049, 20_011]) {
		const text = Array.from({ length }, (_, index) => String.fromCharCode(32 + (index % 95))).join('');
		const bytes = Buffer.concat([question(text), question(text)]);
		const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
			bytes.subarray(index * size, (index + 1) * size),
		);
		await wire.receive(...chunks);
		const answers = Buffer.concat([answer(text), answer(text)]);
		expect(Buffer.concat(wire.left.splice(0)).equals(answers), `${length} bytes`).toBe(true);
	}
	wire.destroy();
});

import { expect, test } from 'vitest';
import { SendQueue } from '../../../src/lab-server/guard/send-queue.ts';
import { LAB_LIMITS } from '../../../src/lab-server/limits.ts';
import type { Peer } from '../../../src/lab-server/peer.ts';
import { FakeHost } from './support/fake-host.ts';

/** The part of a peer that a send queue touches. */
class FakePeer implements Pick<Peer, 'send' | 'hold' | 'release' | 'bufferedAmount' | 'isOpen'> {
	readonly log: string[] = [];
	isOpen = true;
	bufferedAmount = 0;
	#leaving: (() => void)[] = [];

	send(data: string | Uint8Array, _binary: boolean, left?: () => void): void {
		this.log.push(String(data));
		if (left !== undefined) this.#leaving.push(left);
	}

	hold(reason: string): void {
		this.log.push(`hold: ${reason}`);
	}

	release(reason: string): void {
		this.log.push(`release: ${reason}`);
	}

	/** The link takes messages until so many bytes are left. */
	leave(messages: number, bytes: number): void {
		this.bufferedAmount = bytes;
		for (const left of this.#leaving.splice(0, messages)) left();
	}
}

function setUp(delay: number) {
	const host = new FakeHost();
	const peer = new FakePeer();
	const sendQueue = new SendQueue(
		{ peer, host, limits: LAB_LIMITS, after: (ms, action) => void host.wait(ms, action) },
		delay,
	);
	return { host, peer, sendQueue };
}

test('sends each message after its own delay, in order', () => {
	const { host, peer, sendQueue } = setUp(100);
	sendQueue.send(Buffer.from('a'), false);
	host.advance(60);
	sendQueue.send(Buffer.from('b'), false);
	host.advance(39);
	expect(peer.log).toEqual([]);
	host.advance(1);
	expect(peer.log).toEqual(['a']);
	host.advance(59);
	expect(peer.log).toEqual(['a']);
	host.advance(1);
	expect(peer.log).toEqual(['a', 'b']);
	expect(host.pending).toBe(0);
});

test('stops reading above the high-water mark and reads on when what waits has fallen to the low one', () => {
	const { peer, sendQueue } = setUp(0);
	peer.bufferedAmount = LAB_LIMITS.sendQueueHighWater - LAB_LIMITS.sendQueueMessageCost;
	sendQueue.send(Buffer.from('a'), false);
	expect(peer.log).toEqual(['a']);
	peer.bufferedAmount += 1;
	sendQueue.send(Buffer.from('b'), false);
	expect(peer.log).toEqual(['a', 'b', 'hold: back-pressure']);
	peer.leave(1, LAB_LIMITS.sendQueueLowWater);
	expect(peer.log).toEqual(['a', 'b', 'hold: back-pressure']);
	peer.leave(1, LAB_LIMITS.sendQueueLowWater);
	expect(peer.log).toEqual(['a', 'b', 'hold: back-pressure', 'release: back-pressure']);
});

test('stops reading when a link that takes nothing has many empty messages to take', () => {
	const { peer, sendQueue } = setUp(0);
	peer.bufferedAmount = 2;
	let sent = 0;
	while (!peer.log.includes('hold: back-pressure') && sent < 100_000) {
		sendQueue.send(Buffer.alloc(0), false);
		sent += 1;
	}
	expect(sent).toBe(LAB_LIMITS.sendQueueHighWater / LAB_LIMITS.sendQueueMessageCost);
	peer.leave(sent, 0);
	expect(peer.log.at(-1)).toBe('release: back-pressure');
});

test.each([0, 10])('with a delay of %i ms sends nothing, and goes on reading, once the socket is closing', (delay) => {
	const { host, peer, sendQueue } = setUp(delay);
	if (delay > 0) sendQueue.send(Buffer.from('before'), false);
	peer.isOpen = false;
	for (let index = 0; index < 10_000; index += 1) sendQueue.send(Buffer.alloc(1000), false);
	host.advance(100);
	expect(peer.log).toEqual([]);
});

test('stops reading when many empty messages wait for their delay', () => {
	const { host, peer, sendQueue } = setUp(1000);
	let sent = 0;
	while (!peer.log.includes('hold: back-pressure')) {
		sendQueue.send(Buffer.alloc(0), false);
		sent += 1;
	}
	expect(sent).toBe(LAB_LIMITS.sendQueueHighWater / LAB_LIMITS.sendQueueMessageCost + 1);
	host.advance(1000);
	expect(peer.log.filter((entry) => entry === '')).toHaveLength(sent);
	expect(peer.log.at(-1)).toBe('release: back-pressure');
});

test('sends what is due within the millisecond when a timer is early', () => {
	const peer = new FakePeer();
	const host = new FakeHost();
	const waits: [number, () => void][] = [];
	const after = (ms: number, action: () => void) => void waits.push([ms, action]);
	const sendQueue = new SendQueue({ peer, host, limits: LAB_LIMITS, after }, 100);
	sendQueue.send(Buffer.from('a'), false);
	sendQueue.send(Buffer.from('b'), false);
	expect(waits.map(([ms]) => ms)).toEqual([100]);
	host.advance(99);
	waits[0]?.[1]();
	expect(peer.log).toEqual(['a', 'b']);
	expect(sendQueue.waiting).toBe(0);
});

test('reads on when just as much waits as the low mark allows', () => {
	const { peer, sendQueue } = setUp(0);
	peer.bufferedAmount = LAB_LIMITS.sendQueueHighWater;
	sendQueue.send(Buffer.from('a'), false);
	sendQueue.send(Buffer.from('b'), false);
	peer.leave(1, LAB_LIMITS.sendQueueLowWater - LAB_LIMITS.sendQueueMessageCost);
	expect(peer.log).toEqual(['a', 'hold: back-pressure', 'b', 'release: back-pressure']);
});

import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { SendQueue } from '../../../src/lab/guard/send-queue.ts';
import { LAB_LIMITS } from '../../../src/lab/limits.ts';
import { FakeHost } from './support/fake-host.ts';

/** The part of a WebSocket that an sendQueue touches. */
class FakeSocket implements Pick<WebSocket, 'send' | 'pause' | 'resume' | 'bufferedAmount' | 'readyState' | 'OPEN'> {
	readonly log: string[] = [];
	readonly OPEN = 1;
	readyState: WebSocket['readyState'] = 1;
	bufferedAmount = 0;
	#leaving: (() => void)[] = [];

	send(data: unknown, ...[, left]: unknown[]): void {
		this.log.push(String(data));
		if (typeof left === 'function') this.#leaving.push(() => left());
	}

	pause(): void {
		this.log.push('pause');
	}

	resume(): void {
		this.log.push('resume');
	}

	/** The link takes messages until so many bytes are left. */
	leave(messages: number, bytes: number): void {
		this.bufferedAmount = bytes;
		for (const left of this.#leaving.splice(0, messages)) left();
	}
}

function setUp(delay: number) {
	const host = new FakeHost();
	const webSocket = new FakeSocket();
	const sendQueue = new SendQueue({ webSocket, host, after: (ms, action) => void host.wait(ms, action) }, delay);
	return { host, webSocket, sendQueue };
}

test('sends each message after its own delay, in order', () => {
	const { host, webSocket, sendQueue } = setUp(100);
	sendQueue.send(Buffer.from('a'), false);
	host.advance(60);
	sendQueue.send(Buffer.from('b'), false);
	host.advance(39);
	expect(webSocket.log).toEqual([]);
	host.advance(1);
	expect(webSocket.log).toEqual(['a']);
	host.advance(59);
	expect(webSocket.log).toEqual(['a']);
	host.advance(1);
	expect(webSocket.log).toEqual(['a', 'b']);
	expect(host.pending).toBe(0);
});

test('stops reading above the high-water mark and reads on when what waits has fallen to the low one', () => {
	const { webSocket, sendQueue } = setUp(0);
	webSocket.bufferedAmount = LAB_LIMITS.sendQueueHighWater - LAB_LIMITS.sendQueueMessageCost;
	sendQueue.send(Buffer.from('a'), false);
	expect(webSocket.log).toEqual(['a']);
	webSocket.bufferedAmount += 1;
	sendQueue.send(Buffer.from('b'), false);
	expect(webSocket.log).toEqual(['a', 'b', 'pause']);
	webSocket.leave(1, LAB_LIMITS.sendQueueLowWater);
	expect(webSocket.log).toEqual(['a', 'b', 'pause']);
	webSocket.leave(1, LAB_LIMITS.sendQueueLowWater);
	expect(webSocket.log).toEqual(['a', 'b', 'pause', 'resume']);
});

test('stops reading when a link that takes nothing has many empty messages to take', () => {
	const { webSocket, sendQueue } = setUp(0);
	webSocket.bufferedAmount = 2;
	let sent = 0;
	while (!webSocket.log.includes('pause') && sent < 100_000) {
		sendQueue.send(Buffer.alloc(0), false);
		sent += 1;
	}
	expect(sent).toBe(LAB_LIMITS.sendQueueHighWater / LAB_LIMITS.sendQueueMessageCost);
	webSocket.leave(sent, 0);
	expect(webSocket.log.at(-1)).toBe('resume');
});

test.each([0, 10])('with a delay of %i ms sends nothing, and goes on reading, once the socket is closing', (delay) => {
	const { host, webSocket, sendQueue } = setUp(delay);
	if (delay > 0) sendQueue.send(Buffer.from('before'), false);
	webSocket.readyState = 2;
	for (let index = 0; index < 10_000; index += 1) sendQueue.send(Buffer.alloc(1000), false);
	host.advance(100);
	expect(webSocket.log).toEqual([]);
});

test('stops reading when many empty messages wait for their delay', () => {
	const { host, webSocket, sendQueue } = setUp(1000);
	let sent = 0;
	while (!webSocket.log.includes('pause')) {
		sendQueue.send(Buffer.alloc(0), false);
		sent += 1;
	}
	expect(sent).toBe(LAB_LIMITS.sendQueueHighWater / LAB_LIMITS.sendQueueMessageCost + 1);
	host.advance(1000);
	expect(webSocket.log.filter((entry) => entry === '')).toHaveLength(sent);
	expect(webSocket.log.at(-1)).toBe('resume');
});

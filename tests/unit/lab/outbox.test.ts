import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { LAB_LIMITS } from '../../../src/lab/limits.ts';
import { Outbox } from '../../../src/lab/outbox.ts';
import { FakeHost } from './support/fake-host.ts';

/** The part of a WebSocket that an outbox touches. */
class FakeSocket implements Pick<WebSocket, 'send' | 'pause' | 'resume' | 'isPaused' | 'bufferedAmount'> {
	readonly log: string[] = [];
	bufferedAmount = 0;
	isPaused = false;

	send(data: unknown): void {
		this.log.push(String(data));
	}

	pause(): void {
		this.isPaused = true;
		this.log.push('pause');
	}

	resume(): void {
		this.isPaused = false;
		this.log.push('resume');
	}
}

function setUp(delay: number) {
	const host = new FakeHost();
	const webSocket = new FakeSocket();
	const link = new PassThrough();
	const outbox = new Outbox({ webSocket, link, host, after: (ms, action) => void host.wait(ms, action) }, delay);
	return { host, webSocket, link, outbox };
}

test('sends each message after its own delay, in order', () => {
	const { host, webSocket, outbox } = setUp(100);
	outbox.send(Buffer.from('a'), false);
	host.advance(60);
	outbox.send(Buffer.from('b'), false);
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

test('stops reading above the high-water mark and reads on when the link has drained below the low one', () => {
	const { webSocket, link, outbox } = setUp(0);
	webSocket.bufferedAmount = LAB_LIMITS.outboxHighWater;
	outbox.send(Buffer.from('a'), false);
	expect(webSocket.log).toEqual(['a']);
	webSocket.bufferedAmount += 1;
	outbox.send(Buffer.from('b'), false);
	expect(webSocket.log).toEqual(['a', 'b', 'pause']);
	webSocket.bufferedAmount = LAB_LIMITS.outboxLowWater + 1;
	link.emit('drain');
	webSocket.bufferedAmount = LAB_LIMITS.outboxLowWater;
	link.emit('drain');
	expect(webSocket.log).toEqual(['a', 'b', 'pause', 'resume']);
});

test('stops reading when many empty messages wait for their delay', () => {
	const { host, webSocket, outbox } = setUp(1000);
	let sent = 0;
	while (!webSocket.isPaused) {
		outbox.send(Buffer.alloc(0), false);
		sent += 1;
	}
	expect(sent).toBe(LAB_LIMITS.outboxHighWater / LAB_LIMITS.outboxMessageCost + 1);
	host.advance(1000);
	expect(webSocket.log.filter((entry) => entry === '')).toHaveLength(sent);
	expect(webSocket.isPaused).toBe(false);
});

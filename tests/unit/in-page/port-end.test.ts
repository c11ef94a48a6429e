import { describe, expect, test } from 'vitest';
import { createInPageLab } from '../../../src/in-page/create-in-page-lab.ts';
import { Link } from '../../../src/in-page/link/link.ts';
import { pageTime } from '../../../src/in-page/page-time.ts';
import { joinEnds } from '../../../src/in-page/port/join-ends.ts';
import { type Port, PortEnd, type PortMessage } from '../../../src/in-page/port/port-end.ts';
import { bytes, text } from './link/end-log.ts';
import { EchoEnd } from './socket/echo-end.ts';
import { SocketLog } from './socket/socket-log.ts';

/** Two ports whose messages arrive when they are let: in order, each by itself. */
function portPair() {
	const waiting: (() => void)[] = [];
	class TestPort implements Port {
		onmessage: Port['onmessage'] = null;
		other: TestPort | null = null;
		isOpen = true;

		postMessage(message: PortMessage): void {
			const data = structuredClone(message);
			waiting.push(() => this.other?.onmessage?.(new MessageEvent('message', { data })));
		}

		close(): void {
			this.isOpen = false;
		}
	}
	const [one, other] = [new TestPort(), new TestPort()];
	one.other = other;
	other.other = one;
	return {
		ports: [one, other] as const,
		arrive() {
			for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) next();
		},
	};
}

function pair() {
	const { ports, arrive } = portPair();
	const [near, far] = [new PortEnd(ports[0]), new PortEnd(ports[1])];
	const log: string[] = [];
	for (const [name, end] of [
		['near', near],
		['far', far],
	] as const) {
		end.listen({
			readable: () => log.push(`${name} readable${end.isAtEnd ? ', at end' : ''}`),
			writable: () => log.push(`${name} writable`),
			broken: () => log.push(`${name} broken`),
		});
	}
	return { near, far, ports, arrive, log };
}

describe('an end behind a port', () => {
	test('carries bytes of its own, then the end, and closes the port when both have ended', () => {
		const { near, far, ports, arrive, log } = pair();
		// Of Node's: its `slice` copies nothing.
		const written = Buffer.from('abc');
		near.write(written);
		written.fill(0);
		near.end();
		arrive();
		expect([text(far.read()), text(far.read()), far.isAtEnd]).toEqual(['abc', 'nothing', true]);
		far.end();
		arrive();
		expect(log).toEqual(['far readable', 'far readable', 'near readable, at end']);
		expect(ports.map(({ isOpen }) => isOpen)).toEqual([false, false]);
	});

	test('takes no more than a window, and tells when there is room again', () => {
		const { near, far, arrive, log } = pair();
		expect([near.write(new Uint8Array(70_000)), near.write(bytes('x')), near.unsent]).toEqual([65_536, 0, 65_536]);
		arrive();
		far.read(10_000);
		arrive();
		expect([log, near.write(bytes('x'))]).toEqual([['far readable'], 0]);
		far.read(30_000);
		arrive();
		expect([log, near.write(bytes('x')), near.unsent]).toEqual([['far readable', 'near writable'], 1, 25_537]);
	});

	test('breaks off when it is closed with bytes unread, and when more come', () => {
		const one = pair();
		one.near.write(bytes('unread'));
		one.arrive();
		one.far.close();
		one.arrive();
		expect([one.log, one.near.isBroken]).toEqual([['far readable', 'near broken'], true]);
		const other = pair();
		other.far.close();
		other.near.write(bytes('late'));
		other.arrive();
		expect(other.log).toEqual(['near readable, at end', 'near broken']);
	});

	test('takes no notice of what is no message of the other end', () => {
		const { near, ports, log } = pair();
		for (const data of [
			null,
			'bytes',
			{ type: 'bytes', bytes: [1] },
			{ type: 'more' },
			{ type: 'read', length: 'x' },
		]) {
			ports[0].onmessage?.(new MessageEvent('message', { data }));
		}
		expect([log, near.unread]).toEqual([[], 0]);
	});
});

describe('a server behind a port', () => {
	const served = (serve: (end: PortEnd) => void) =>
		createInPageLab({
			serve: (end) => {
				const { port1, port2 } = new MessageChannel();
				joinEnds(end, new PortEnd(port1));
				serve(new PortEnd(port2));
			},
		});

	test('is to a socket as one beside it', async () => {
		const { WebSocket, network } = served((end) => void new EchoEnd(end));
		const socket = new WebSocket('ws://lab.example/');
		const log = new SocketLog(socket);
		socket.onopen = () => socket.send('x'.repeat(300_000));
		socket.onmessage = () => socket.close(1000);
		await log.closed;
		expect(log.lines.map((line) => line.slice(0, 20))).toEqual([
			'1 open',
			'1 message xxxxxxxxxx',
			'3 close 1000 "" clea',
		]);
		expect(network.links).toEqual([]);
	});

	test('is told of a cut', async () => {
		const broken = new Promise<void>((resolve) => {
			const { WebSocket, network } = served((end) => {
				end.listen({ readable: () => network.cut(), writable() {}, broken: () => resolve() });
			});
			new WebSocket('ws://lab.example/');
		});
		await broken;
	});
});

test('two joined links are one', () => {
	const time = pageTime();
	const [one, other] = [new Link(time), new Link(time)];
	joinEnds(one.server, other.client);
	return new Promise<void>((resolve) => {
		other.server.listen({
			readable: () => {
				const read = other.server.read();
				if (read !== null) expect(text(read)).toBe('through');
				if (other.server.isAtEnd) resolve();
			},
			writable() {},
			broken() {},
		});
		one.client.listen({ readable() {}, writable() {}, broken() {} });
		one.client.write(bytes('through'));
		one.client.end();
	});
});

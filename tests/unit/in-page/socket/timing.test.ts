import { describe, expect, test } from 'vitest';
import { createInPageLab } from '../../../../src/in-page/create-in-page-lab.ts';
import type { Conditions } from '../../../../src/in-page/link/conditions.ts';
import { ManualTime } from '../../../../src/in-page/link/manual-time.ts';
import { EchoEnd, type ServerSays } from './echo-end.ts';
import { SocketLog } from './socket-log.ts';

function openedAt(conditions: Partial<Conditions> = {}, says: ServerSays = {}) {
	const time = new ManualTime();
	const servers: EchoEnd[] = [];
	const lab = createInPageLab({
		serve: (end) => servers.push(new EchoEnd(end, says)),
		time,
		seed: 1,
		conditions,
		origin: 'http://site.example',
	});
	const socket = new lab.WebSocket('ws://lab.example/echo');
	const log = new SocketLog(socket);
	return { time, lab, servers, socket, log, take: () => log.lines.splice(0) };
}

describe('bufferedAmount', () => {
	test('grows while the link takes no more, and falls as bytes leave', () => {
		const { time, socket, take } = openedAt({ bandwidth: 1000, sendBuffer: 500 });
		time.advance(10_000);
		expect(take()).toEqual(['1 open']);
		socket.send('x'.repeat(2000));
		const amounts = [socket.bufferedAmount];
		for (let second = 0; second < 3; second++) {
			time.advance(1000);
			amounts.push(socket.bufferedAmount);
		}
		expect(amounts).toEqual([2000, 498, 0, 0]);
	});

	test('does not fall while code runs', () => {
		const { time, socket } = openedAt();
		time.advance(0);
		socket.send('12345');
		socket.send('678');
		expect(socket.bufferedAmount).toBe(8);
		time.advance(0);
		expect(socket.bufferedAmount).toBe(0);
	});

	test('stays as it is when the link is cut: what waits never leaves', () => {
		const { time, lab, socket, take } = openedAt();
		time.advance(0);
		take();
		lab.network.stall();
		socket.send('x'.repeat(1_000_000));
		time.advance(1000);
		const waiting = socket.bufferedAmount;
		lab.network.cut();
		time.advance(1000);
		expect([waiting > 800_000, socket.bufferedAmount, take()]).toEqual([
			true,
			waiting,
			['3 error', '3 close 1006 "" not clean'],
		]);
	});
});

describe('waiting for the server', () => {
	test('opens a round trip after it was made', () => {
		const { time, take } = openedAt({ latency: 50 });
		time.advance(99);
		expect(take()).toEqual([]);
		time.advance(1);
		expect(take()).toEqual(['1 open']);
	});

	test('fails when it is closed before it was told that it is open, though the server has answered', () => {
		const { time, socket, take } = openedAt({ latency: 50 });
		time.advance(60);
		// Behind the answer, and ahead of the task that tells of it.
		time.wait(40, () => socket.close());
		time.advance(40);
		expect(take()).toEqual(['3 error', '3 close 1006 "" not clean']);
	});

	test('opens one connection at a time to a host, whatever becomes of it', () => {
		const { time, lab, take, socket } = openedAt({ latency: 50 });
		const second = new SocketLog(new lab.WebSocket('ws://lab.example/second'));
		const third = new lab.WebSocket('ws://lab.example/third');
		const fourth = new SocketLog(new lab.WebSocket('ws://lab.example/fourth'));
		const elsewhere = new SocketLog(new lab.WebSocket('ws://other.example/'));
		third.close();
		socket.close();
		time.advance(100);
		expect([take(), second.lines, fourth.lines, elsewhere.lines]).toEqual([
			['3 error', '3 close 1006 "" not clean'],
			['1 open'],
			[],
			['1 open'],
		]);
		time.advance(100);
		expect(fourth.lines).toEqual(['1 open']);
	});

	test('gives up a closing handshake after 60 s', () => {
		const { time, lab, socket, take } = openedAt();
		time.advance(0);
		lab.network.stall();
		socket.close(1000);
		time.advance(59_999);
		expect(take()).toEqual(['1 open']);
		time.advance(1);
		expect(take()).toEqual(['3 close 1006 "" not clean']);
	});

	test('gives it up too while messages wait for a link that takes no more', () => {
		const { time, lab, socket, take } = openedAt();
		time.advance(0);
		lab.network.stall();
		socket.send('x'.repeat(1_000_000));
		socket.close(1000);
		time.advance(60_000);
		expect(take()).toEqual(['1 open', '3 close 1006 "" not clean']);
	});

	test('waits 2 s for the server to end the link after the closing handshake', () => {
		const { time, lab, socket, take } = openedAt(
			{ latency: 10 },
			{ on: (event, server) => event.type === 'open' && server.write(server.endpoint.close(1001)) },
		);
		time.advance(15);
		lab.network.stall('out');
		time.advance(5);
		expect([socket.readyState, take()]).toEqual([2, ['1 open']]);
		time.advance(1999);
		expect(take()).toEqual([]);
		time.advance(1);
		expect(take()).toEqual(['3 close 1001 "" clean']);
	});

	test('notices nothing of a server that vanished, until it says something that has to be answered', () => {
		const { time, lab, socket, take } = openedAt();
		time.advance(0);
		lab.network.vanish('server');
		socket.send('are you there?');
		time.advance(3_600_000);
		expect([socket.readyState, take()]).toEqual([1, ['1 open']]);
		socket.close();
		time.advance(60_000);
		expect(take()).toEqual(['3 close 1006 "" not clean']);
	});
});

describe('a message that arrives while the page is busy', () => {
	test('holds the server back: so many bytes wait and no more', () => {
		const { time, lab, socket, take } = openedAt();
		time.advance(0);
		let sent = 0;
		const [server] = lab.network.links;
		server?.server.listen({ readable() {}, writable() {}, broken() {} });
		const frame = new Uint8Array(65_536 + 4);
		frame.set([0x82, 0x7e, 0xff, 0xff]);
		for (let turn = 0; turn < 40; turn++) sent += server?.server.write(frame.subarray(0, 65_539)) ?? 0;
		expect(sent).toBeLessThan(300_000);
		time.advance(0);
		expect([take().length > 1, socket.readyState]).toEqual([true, 1]);
	});
});

describe('a seed', () => {
	test('gives the same bytes each time, keys and masks included', () => {
		const run = () => {
			const bytes: number[] = [];
			const time = new ManualTime();
			const lab = createInPageLab({
				serve: (end) => {
					const note = () => {
						for (let read = end.read(); read !== null; read = end.read()) bytes.push(...read);
					};
					end.listen({ readable: note, writable() {}, broken() {} });
				},
				time,
				seed: 11,
			});
			new lab.WebSocket('ws://lab.example/echo?room=1', 'chat');
			time.advance(0);
			return String.fromCharCode(...bytes);
		};
		expect(run()).toBe(run());
		expect(run().replace(/Key: [^\r]+/, 'Key: …')).toBe(
			[
				'GET /echo?room=1 HTTP/1.1',
				'Host: lab.example',
				'Upgrade: websocket',
				'Connection: Upgrade',
				'Sec-WebSocket-Key: …',
				'Sec-WebSocket-Version: 13',
				'Sec-WebSocket-Protocol: chat',
				'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits',
				'\r\n',
			].join('\r\n'),
		);
	});
});

import { describe, expect, test } from 'vitest';
import type { Conditions } from '../../../../src/in-page/link/conditions.ts';
import { Link } from '../../../../src/in-page/link/link.ts';
import { ManualTime } from '../../../../src/in-page/link/manual-time.ts';
import { seededRandom } from '../../../../src/in-page/page-time.ts';
import { bytes, EndLog, text } from './end-log.ts';

function linked(conditions: Partial<Conditions> = {}, seed = 1) {
	const time = new ManualTime();
	const random = seededRandom(seed);
	const link = new Link({ now: () => time.now(), wait: (ms, action) => time.wait(ms, action), random }, conditions);
	return { time, link, log: new EndLog(link, time) };
}

describe('a link without conditions', () => {
	test('carries bytes both ways, each write by itself, and never while it is being written to', () => {
		const { time, link, log } = linked();
		expect(link.client.write(bytes('abc'))).toBe(3);
		link.client.write(bytes('de'));
		link.server.write(bytes('xyz'));
		expect(log.take()).toEqual([]);
		time.advance(0);
		expect(log.take()).toEqual(['0 server abc', '0 server de', '0 client xyz']);
	});

	test('copies what is written, and gives the reader bytes of its own', () => {
		const { time, link, log } = linked();
		log.paused.server = true;
		// Of Node's: its `slice` copies nothing.
		const written = Buffer.from('abc');
		link.client.write(written);
		written.fill(7);
		time.advance(0);
		const read = link.server.read();
		expect(text(read)).toBe('abc');
		read?.fill(0);
		expect([...written]).toEqual([7, 7, 7]);
	});

	test('tells of an end behind all bytes, and lets the other direction go on', () => {
		const { time, link, log } = linked();
		link.client.write(bytes('last'));
		link.client.end();
		expect(link.client.write(bytes('more'))).toBe(0);
		time.advance(0);
		link.server.write(bytes('answer'));
		link.server.end();
		time.advance(0);
		expect(log.take()).toEqual(['0 server last', '0 server end', '0 client answer', '0 client end']);
		expect(time.isIdle).toBe(true);
	});

	test('reads as much as is asked for, and leaves the rest', () => {
		const { time, link, log } = linked();
		log.paused.server = true;
		link.client.write(bytes('abcdef'));
		time.advance(0);
		expect([text(link.server.read(2)), link.server.unread, text(link.server.read()), text(link.server.read())]).toEqual(
			['ab', 4, 'cdef', 'nothing'],
		);
	});
});

describe('time and bandwidth', () => {
	test('has every byte arrive after the latency', () => {
		const { time, link, log } = linked({ latency: 30 });
		link.client.write(bytes('a'));
		time.advance(10);
		link.client.write(bytes('b'));
		time.advance(100);
		expect(log.take()).toEqual(['30 server a', '40 server b']);
	});

	test('keeps the order, however long each chunk takes by chance', () => {
		const { time, link, log } = linked({ latency: 10, jitter: 50, chunk: [1, 1] }, 7);
		link.client.write(bytes('abcdef'));
		time.advance(100);
		const lines = log.take();
		expect(lines.map((line) => line.split(' ')[2]).join('')).toBe('abcdef');
		expect(new Set(lines.map((line) => line.split(' ')[0])).size).toBeGreaterThan(1);
	});

	test('is the same for the same seed, and another for another', () => {
		const run = (seed: number) => {
			const { time, link, log } = linked({ latency: 10, jitter: 50, chunk: [1, 4] }, seed);
			link.client.write(bytes('the same bytes each time'));
			time.advance(1000);
			return log.take();
		};
		expect(run(3)).toEqual(run(3));
		expect(run(3)).not.toEqual(run(4));
	});

	test('lets as many bytes leave in a second as the bandwidth says', () => {
		const { time, link, log } = linked({ bandwidth: 200 });
		link.client.write(bytes('abcdef'));
		time.advance(20);
		expect([log.take(), link.client.unsent]).toEqual([['10 server ab', '20 server cd'], 0]);
		time.advance(10);
		expect(log.take()).toEqual(['30 server ef']);
	});

	test('cuts what is written into chunks', () => {
		const { time, link, log } = linked({ chunk: [2, 2] });
		link.client.write(bytes('abcde'));
		time.advance(0);
		expect(log.take()).toEqual(['0 server ab', '0 server cd', '0 server e']);
	});

	test('changes while it runs, in one direction or both', () => {
		const { time, link, log } = linked();
		link.change({ latency: 5 }, 'out');
		link.client.write(bytes('out'));
		link.server.write(bytes('in'));
		time.advance(5);
		link.change({ latency: 1 });
		link.server.write(bytes('in'));
		time.advance(5);
		expect(log.take()).toEqual(['0 client in', '5 server out', '6 client in']);
	});

	test.each([
		{ latency: -1 },
		{ jitter: Number.NaN },
		{ bandwidth: 0 },
		{ chunk: [2, 1] as const },
		{ chunk: [0, 1] as const },
		{ sendBuffer: 0 },
		{ receiveBuffer: 1.5 },
	])('refuses what no link can be like: %o', (conditions) => {
		expect(() => linked(conditions)).toThrow(RangeError);
		expect(() => linked().link.change(conditions)).toThrow(RangeError);
	});
});

describe('back-pressure', () => {
	test('fills the receive buffer, then the send buffer, then takes no more', () => {
		const { time, link, log } = linked({ sendBuffer: 4, receiveBuffer: 3 });
		log.paused.server = true;
		expect(link.client.write(bytes('abc'))).toBe(3);
		expect(link.client.write(bytes('defghi'))).toBe(4);
		expect(link.client.write(bytes('hi'))).toBe(0);
		time.advance(1000);
		expect([link.waiting('out'), log.take()]).toEqual([{ unsent: 4, unread: 3 }, []]);
		expect(text(link.server.read())).toBe('abc');
		time.advance(0);
		expect(log.take()).toEqual(['1000 client writable']);
		expect([link.client.write(bytes('hijklm')), link.waiting('out')]).toEqual([3, { unsent: 4, unread: 3 }]);
	});

	test('does not send a few bytes each time that a few were read', () => {
		const { time, link, log } = linked({ receiveBuffer: 4 });
		log.paused.server = true;
		link.client.write(bytes('abcdefgh'));
		time.advance(0);
		expect([text(link.server.read(1)), link.waiting('out')]).toEqual(['a', { unsent: 4, unread: 3 }]);
		expect(text(link.server.read(1))).toBe('b');
		time.advance(0);
		expect(link.waiting('out')).toEqual({ unsent: 2, unread: 4 });
	});

	test('carries every byte of a long stream to a slow reader', () => {
		const { time, link, log } = linked({ sendBuffer: 5, receiveBuffer: 7, chunk: [1, 3], latency: 2, jitter: 3 });
		log.paused.server = true;
		const sent = 'the quick brown fox jumps over the lazy dog';
		let written = 0;
		let received = '';
		for (let turn = 0; received.length < sent.length && turn < 1000; turn++) {
			written += link.client.write(bytes(sent.slice(written)));
			time.advance(1);
			const read = link.server.read(2);
			if (read !== null) received += text(read);
		}
		expect(received).toBe(sent);
	});
});

describe('a link that breaks', () => {
	test('is cut in the middle: both ends are told at once, and what is on its way is lost', () => {
		const { time, link, log } = linked({ latency: 10 });
		link.client.write(bytes('lost'));
		time.advance(5);
		link.cut();
		expect(log.take()).toEqual(['5 client broken', '5 server broken']);
		expect([link.client.write(bytes('more')), link.client.isBroken]).toEqual([0, true]);
		time.advance(100);
		expect([log.take(), time.isIdle]).toEqual([[], true]);
	});

	test('stalls: nothing leaves or arrives, neither end is told, and all of it comes when it goes on', () => {
		const { time, link, log } = linked({ latency: 10 });
		link.client.write(bytes('a'));
		time.advance(5);
		link.stall();
		link.client.write(bytes('b'));
		time.advance(100);
		expect(log.take()).toEqual([]);
		link.goOn();
		time.advance(100);
		expect(log.take()).toEqual(['115 server a', '115 server b']);
	});

	test('stalls in one direction alone', () => {
		const { time, link, log } = linked();
		link.stall('in');
		link.client.write(bytes('question'));
		link.server.write(bytes('answer'));
		time.advance(1);
		link.goOn('in');
		time.advance(0);
		expect(log.take()).toEqual(['0 server question', '1 client answer']);
	});

	test('is half open when one end vanishes: what it had sent arrives, and what the other sends waits for ever', () => {
		const { time, link, log } = linked({ latency: 10, sendBuffer: 4, receiveBuffer: 4 });
		link.server.write(bytes('bye'));
		link.vanish('server');
		time.advance(10);
		expect(log.take()).toEqual(['0 server broken', '10 client bye']);
		const written = ['are ', 'you there?', 'hello?'].map((words) => link.client.write(bytes(words)));
		expect([written, link.client.unsent]).toEqual([[4, 4, 0], 4]);
		time.advance(1_000_000);
		expect([log.take(), link.client.isBroken]).toEqual([[], false]);
	});
});

describe('an end whose program is gone', () => {
	test('is an end to the other one where everything was read', () => {
		const { time, link, log } = linked();
		link.server.close();
		time.advance(0);
		expect(log.take()).toEqual(['0 client end']);
	});

	test('breaks off where something was not read', () => {
		const { time, link, log } = linked({ latency: 10 });
		log.paused.server = true;
		link.client.write(bytes('unread'));
		time.advance(10);
		link.server.close();
		time.advance(10);
		expect(log.take()).toEqual(['20 client broken']);
	});

	test('breaks off when something comes later', () => {
		const { time, link, log } = linked({ latency: 10 });
		link.server.close();
		link.client.write(bytes('late'));
		time.advance(100);
		expect(log.take()).toEqual(['10 client end', '20 client broken']);
	});
});

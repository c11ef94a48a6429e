import { describe, expect, test } from 'vitest';
import { ByteLine } from '../../../../src/in-page/link/byte-line.ts';
import { type Conditions, changedConditions, LOOPBACK } from '../../../../src/in-page/link/conditions.ts';
import { Link } from '../../../../src/in-page/link/link.ts';
import { ManualTime } from '../../../../src/in-page/link/manual-time.ts';
import { pageTime } from '../../../../src/in-page/page-time.ts';
import { joinEnds } from '../../../../src/in-page/port/join-ends.ts';
import { type Port, PortEnd, type PortMessage } from '../../../../src/in-page/port/port-end.ts';
import { bytes, EndLog, text } from './end-log.ts';

function linked(conditions: Partial<Conditions> = {}, time = new ManualTime()) {
	const around = {
		now: () => time.now(),
		wait: (ms: number, action: () => void) => time.wait(ms, action),
		random: () => 0,
	};
	const link = new Link(around, conditions);
	return { time, link };
}

describe('what an end is told', () => {
	test('is no room once its program is gone', () => {
		const { time, link } = linked({ sendBuffer: 4, receiveBuffer: 4 });
		const log = new EndLog(link, time);
		log.paused.server = true;
		link.client.write(bytes('abcd'));
		link.client.write(bytes('efghi'));
		time.advance(0);
		link.client.close();
		link.server.read();
		time.advance(0);
		expect(log.take().filter((line) => line.includes('client'))).toEqual([]);
	});

	test('is nothing more when it was broken off, and closing it then changes nothing', () => {
		const { time, link } = linked({ latency: 5 });
		const log = new EndLog(link, time);
		const over: number[] = [];
		link.onOver(() => over.push(time.now()));
		link.client.write(bytes('lost'));
		link.server.reset();
		expect([link.server.isBroken, link.client.isBroken, over]).toEqual([true, false, []]);
		time.advance(5);
		expect([log.take(), over]).toEqual([['5 client broken'], [5]]);
		link.server.reset();
		link.client.close();
		link.client.end();
		link.cut();
		time.advance(100);
		expect([log.take(), over, link.client.write(bytes('x'))]).toEqual([[], [5], 0]);
	});

	test('is that both are over when both programs are done, and no sooner', () => {
		const { time, link } = linked();
		const over: number[] = [];
		link.onOver(() => over.push(time.now()));
		link.client.close();
		time.advance(3);
		expect(over).toEqual([]);
		link.server.close();
		link.server.close();
		expect(over).toEqual([3]);
	});

	test('is, of a client that vanished, what it had sent, and no end', () => {
		const { time, link } = linked({ latency: 10 });
		const log = new EndLog(link, time);
		link.client.write(bytes('bye'));
		link.vanish('client');
		link.server.write(bytes('are you there?'));
		time.advance(1000);
		expect([log.take(), link.server.isBroken, link.server.unsent]).toEqual([
			...[['0 client broken', '10 server bye'], false, 0],
		]);
		expect(link.waiting('in')).toEqual({ unsent: 0, unread: 0 });
	});

	test('is an end behind bytes that leave slowly, whenever it was said', () => {
		const { time, link } = linked({ bandwidth: 1000 });
		const log = new EndLog(link, time);
		link.client.write(new Uint8Array(30));
		link.client.end();
		time.advance(29);
		expect([log.take().length, link.client.unsent]).toEqual([2, 0]);
		time.advance(1);
		expect(log.take().at(-1)).toBe('30 server end');
	});
});

test('a link that stalls twice, or goes on where it did not stall, is as it was', () => {
	const { time, link } = linked();
	const log = new EndLog(link, time);
	link.goOn();
	link.stall('out');
	link.stall('out');
	link.client.write(bytes('a'));
	link.server.write(bytes('b'));
	time.advance(5);
	expect(log.take()).toEqual(['0 client b']);
	link.goOn();
	time.advance(0);
	expect(log.take()).toEqual(['5 server a']);
});

test('bytes in line are taken as they were added, or as many as are asked for', () => {
	const line = new ByteLine();
	for (let index = 0; index < 200; index++) line.add(Uint8Array.of(index));
	line.add(new Uint8Array(0));
	expect([...Array.from({ length: 100 }, () => line.takeChunk(9)?.[0])]).toEqual(
		Array.from({ length: 100 }, (_, at) => at),
	);
	expect([...line.take(3)]).toEqual([100, 101, 102]);
	expect([line.length, line.takeChunk(0)]).toEqual([97, null]);
	expect(line.take(500)).toHaveLength(97);
	expect([line.length, line.takeChunk(1), line.take(1).length]).toEqual([0, null, 0]);
	line.add(bytes('abcdef'));
	expect([text(line.takeChunk(2)), text(line.take(3)), line.length]).toEqual(['ab', 'cde', 1]);
	line.clear();
	expect([line.length, line.takeChunk(1)]).toEqual([0, null]);
});

test.each([
	[{ latency: -1 }, 'latency'],
	[{ latency: Number.POSITIVE_INFINITY }, 'latency'],
	[{ bandwidth: 0 }, 'bandwidth'],
	[{ sendBuffer: 0 }, 'sendBuffer'],
	[{ receiveBuffer: 1.5 }, 'receiveBuffer'],
])('no link can be like %o, and which of it is wrong is said', (conditions, name) => {
	expect(() => changedConditions(LOOPBACK, conditions)).toThrow(name);
});

describe('two joined ends', () => {
	function joined(conditions: Partial<Conditions> = {}) {
		const time = new ManualTime();
		const { link: one } = linked({}, time);
		const { link: other } = linked(conditions, time);
		const log: string[] = [];
		const follow = (name: string, end: (typeof one)['client']) => {
			const note = (what: string) => log.push(`${name} ${what}`);
			end.listen({
				readable: () => {
					for (let read = end.read(); read !== null; read = end.read()) note(text(read));
					if (end.isAtEnd) note('end');
				},
				writable: () => note('writable'),
				broken: () => note('broken'),
			});
		};
		follow('near', one.client);
		follow('far', other.server);
		joinEnds(one.server, other.client);
		const told = () => {
			time.advance(0);
			return log.splice(0);
		};
		return { one, other, told };
	}

	test('hand on what each reads, in both directions, and both ends', () => {
		const { one, other, told } = joined();
		one.client.write(bytes('question'));
		expect(told()).toEqual(['far question']);
		other.server.write(bytes('answer'));
		other.server.end();
		expect(told()).toEqual(['near answer', 'near end']);
		one.client.write(bytes('more'));
		one.client.end();
		expect(told()).toEqual(['far more', 'far end']);
		expect([one.server.write(bytes('x')), other.client.write(bytes('x'))]).toEqual([0, 0]);
	});

	test('wait for who does not take it, and lose nothing', () => {
		const { one, told } = joined({ sendBuffer: 4 });
		one.client.write(bytes('abcdefghijkl'));
		one.client.end();
		expect(told()).toEqual(['far abcd', 'far efgh', 'far ijkl', 'far end']);
	});

	test.each(['one', 'other'] as const)('break together, where %s breaks', (which) => {
		const { one, other, told } = joined();
		(which === 'one' ? one.client : other.server).reset();
		expect(told()).toEqual([which === 'one' ? 'far broken' : 'near broken']);
	});
});

describe('an end behind a port', () => {
	/** What it posts is noted; what comes is said by the test. */
	function ended() {
		const posted: PortMessage[] = [];
		const told: string[] = [];
		const port: Port & { isOpen: boolean } = {
			isOpen: true,
			onmessage: null,
			postMessage: (message) => posted.push(message),
			close() {
				port.isOpen = false;
			},
		};
		const end = new PortEnd(port);
		end.listen({
			readable: () => told.push('readable'),
			writable: () => told.push('writable'),
			broken: () => told.push('broken'),
		});
		const say = (message: PortMessage) => port.onmessage?.(new MessageEvent('message', { data: message }));
		return { end, port, posted, told, say };
	}
	const some = (length: number): PortMessage => ({ type: 'bytes', bytes: new Uint8Array(length) });

	test('is at its end when the other said so and everything was read', () => {
		const { end, say } = ended();
		expect(end.isAtEnd).toBe(false);
		say(some(3));
		say({ type: 'end' });
		expect([end.isAtEnd, end.unread]).toEqual([false, 3]);
		end.read();
		expect(end.isAtEnd).toBe(true);
	});

	test('says nothing twice: an end, a reset', () => {
		const { end, port, posted } = ended();
		end.end();
		end.end();
		expect([posted, end.write(bytes('x')), port.isOpen]).toEqual([[{ type: 'end' }], 0, true]);
		end.reset();
		end.reset();
		end.end();
		end.close();
		expect([posted.slice(1), port.isOpen, end.isBroken]).toEqual([[{ type: 'reset' }], false, true]);
	});

	test('tells of room once, where somebody waits for it and is still there', () => {
		const { end, told, say } = ended();
		end.write(new Uint8Array(65_536));
		say({ type: 'read', length: 10 });
		expect(told).toEqual([]);
		end.write(new Uint8Array(65_536));
		say({ type: 'read', length: 10 });
		say({ type: 'read', length: 10 });
		expect([told, end.unsent]).toEqual([['writable'], 65_516]);
		const gone = ended();
		gone.end.write(new Uint8Array(70_000));
		gone.end.close();
		gone.say({ type: 'read', length: 10 });
		expect(gone.told).toEqual([]);
	});

	test('says what was read after half a window, and nothing once it is broken', () => {
		const { end, posted, say } = ended();
		say(some(32_767));
		end.read();
		expect(posted).toEqual([]);
		say(some(1));
		end.read();
		expect(posted).toEqual([{ type: 'read', length: 32_768 }]);
	});

	test('takes nothing more when the other broke off', () => {
		const { end, port, told, say } = ended();
		say(some(3));
		say({ type: 'reset' });
		say(some(3));
		expect([told, end.isBroken, end.unread, end.read(), port.isOpen, end.write(bytes('x'))]).toEqual([
			...[['readable', 'broken'], true, 0, null, false, 0],
		]);
		const gone = ended();
		gone.end.close();
		gone.say({ type: 'reset' });
		expect(gone.told).toEqual([]);
	});

	test('leaves the port open until both have ended', () => {
		const { end, port, say } = ended();
		say({ type: 'end' });
		expect(port.isOpen).toBe(true);
		end.close();
		expect(port.isOpen).toBe(false);
	});
});

describe('the time of a page', () => {
	test('lets what waits for nothing happen in its order, each in a task of its own, unless it was called off', async () => {
		const time = pageTime(() => 0.5);
		const log: string[] = [];
		const off = time.wait(0, () => log.push('called off'));
		time.wait(0, () => void Promise.resolve(log.push('one')).then(() => log.push('after one')));
		const later = time.wait(60_000, () => log.push('never'));
		off();
		later();
		await new Promise<void>((resolve) => time.wait(0, resolve));
		expect([log, time.random()]).toEqual([['one', 'after one'], 0.5]);
		await new Promise<void>((resolve) => time.wait(1, resolve));
		expect(log).toEqual(['one', 'after one']);
	});
});

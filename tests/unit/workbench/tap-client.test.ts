import { describe, expect, it } from 'vitest';
import type { TapRecord } from '../../../src/trace/tap/channel.ts';
import { TapClient, type TapPage, type TapSocket, type TapStatus } from '../../../src/workbench/run/tap-client.ts';
import { encodeTapRecords } from '../trace/tap-records.ts';

const TAP = 'A'.repeat(22);

/** A page with a clock that is moved by hand, timers that run when told to, and sockets that nobody answers. */
class FakePage implements TapPage {
	time = 1_000_000;
	readonly sockets: FakeSocket[] = [];
	timers: { at: number; callback: () => void }[] = [];

	connect(): TapSocket {
		const socket = new FakeSocket();
		this.sockets.push(socket);
		return socket;
	}

	now(): number {
		return this.time;
	}

	after(ms: number, callback: () => void): () => void {
		const timer = { at: this.time + ms, callback };
		this.timers.push(timer);
		return () => {
			this.timers = this.timers.filter((other) => other !== timer);
		};
	}

	random(): number {
		return 1;
	}

	advance(ms: number): void {
		this.time += ms;
		const due = this.timers.filter((timer) => timer.at <= this.time);
		this.timers = this.timers.filter((timer) => timer.at > this.time);
		for (const timer of due) timer.callback();
	}

	get last(): FakeSocket {
		const socket = this.sockets.at(-1);
		if (!socket) throw new Error('Nothing connected.');
		return socket;
	}
}

class FakeSocket implements TapSocket {
	binaryType: BinaryType = 'blob';
	onmessage: TapSocket['onmessage'] = null;
	onclose: TapSocket['onclose'] = null;
	closed = false;
	readonly sent: string[] = [];

	send(data: string): void {
		this.sent.push(data);
	}

	close(): void {
		this.closed = true;
	}

	receive(data: unknown): void {
		this.onmessage?.(new MessageEvent('message', { data }));
	}

	hello(now: number): void {
		this.receive(JSON.stringify({ type: 'hello', tap: TAP, now }));
	}

	records(...records: TapRecord[]): void {
		this.receive(Uint8Array.from(encodeTapRecords(records)).buffer);
	}

	lose(): void {
		this.onclose?.(new CloseEvent('close', { code: 1006 }));
	}
}

function connected(): { page: FakePage; tap: TapClient } {
	const page = new FakePage();
	const tap = new TapClient(page);
	tap.connect();
	page.last.hello(5_000);
	return { page, tap };
}

describe('the tap client', () => {
	it('has a tap as soon as the server has said hello', () => {
		const page = new FakePage();
		const tap = new TapClient(page);
		const seen: TapStatus[] = [];
		tap.onStatus((status) => seen.push(status));
		tap.connect();
		expect([tap.status, tap.tap]).toEqual(['connecting', null]);
		page.last.hello(5_000);
		expect([tap.status, tap.tap, seen]).toEqual(['open', TAP, ['open']]);
	});

	it('asks for the time five times, one question after the other', () => {
		const { page } = connected();
		for (let answered = 1; answered <= 6; answered += 1) {
			expect(page.last.sent).toHaveLength(Math.min(answered, 5));
			page.advance(10);
			page.last.receive(JSON.stringify({ type: 'clock', sent: page.time - 10, now: 5_000 + answered * 10 }));
		}
		expect(page.last.sent[0]).toBe('{"type":"clock","sent":1000000}');
	});

	it('asks again when it is told to, and behind the beginning of a run, unless it is asking', () => {
		const { page, tap } = connected();
		const answer = (): void => {
			page.advance(10);
			page.last.receive(JSON.stringify({ type: 'clock', sent: page.time - 10, now: 5_000 }));
		};
		tap.compareClocks();
		expect(page.last.sent).toHaveLength(1);
		for (let answered = 0; answered < 6; answered += 1) answer();
		tap.compareClocks();
		expect(page.last.sent).toHaveLength(6);
		for (let answered = 0; answered < 5; answered += 1) answer();
		expect(page.last.sent).toHaveLength(10);
		tap.watch(1, { startedAt: page.time, receive: () => undefined });
		page.advance(999);
		expect(page.last.sent).toHaveLength(10);
		page.advance(1);
		expect(page.last.sent).toHaveLength(11);
	});

	it('asks nobody while there is no tap', () => {
		const page = new FakePage();
		const tap = new TapClient(page);
		tap.compareClocks();
		tap.connect();
		tap.compareClocks();
		expect(page.last.sent).toEqual([]);
	});

	it('hands each run its own records, at the run’s own time', () => {
		const { page, tap } = connected();
		const first: unknown[] = [];
		const second: unknown[] = [];
		tap.watch(1, { startedAt: 1_000_000, receive: (events) => first.push(...events) });
		tap.watch(2, { startedAt: 1_000_010, receive: (events) => second.push(...events) });
		page.time = 1_000_100;
		const chunk = Uint8Array.of(0x81, 0x00);
		page.last.records(
			{ kind: 'bytes', tag: '1.1', t: 5_020, direction: 'in', chunk },
			{ kind: 'peer', tag: '2.3', t: 5_030, fact: { type: 'cut' } },
			{ kind: 'lost', tag: '1.2', t: 5_040, direction: 'out', bytes: 9 },
		);
		expect(first).toEqual([
			{ kind: 'bytes', t: 20, socket: 1, direction: 'in', chunk },
			{ kind: 'lost', t: 40, socket: 2, direction: 'out', bytes: 9 },
		]);
		expect(second).toEqual([{ kind: 'peer', t: 20, socket: 3, fact: { type: 'cut' } }]);
	});

	it('puts nothing before the run or into the future, however wrong the clocks', () => {
		const { page, tap } = connected();
		const times: number[] = [];
		tap.watch(1, { startedAt: 1_000_000, receive: (events) => times.push(...events.map((event) => event.t)) });
		page.time = 1_000_050;
		page.last.records(
			{ kind: 'peer', tag: '1.1', t: 4_000, fact: { type: 'paused' } },
			{ kind: 'peer', tag: '1.1', t: 9_000, fact: { type: 'resumed' } },
		);
		expect(times).toEqual([0, 50]);
	});

	it('drops the records of runs that nobody watches, and tags that it did not give out', () => {
		const { page, tap } = connected();
		const events: unknown[] = [];
		const unwatch = tap.watch(1, { startedAt: 1_000_000, receive: (batch) => events.push(...batch) });
		unwatch();
		page.last.records(
			{ kind: 'peer', tag: '1.1', t: 5_000, fact: { type: 'cut' } },
			{ kind: 'peer', tag: 's1', t: 5_000, fact: { type: 'cut' } },
		);
		expect(events).toEqual([]);
	});

	it('tries again, each time later, and keeps saying that there is no tap meanwhile', () => {
		const page = new FakePage();
		const tap = new TapClient(page);
		const seen: TapStatus[] = [];
		tap.onStatus((status) => seen.push(status));
		tap.connect();
		page.last.lose();
		page.advance(1_000);
		expect(page.sockets).toHaveLength(2);
		page.last.lose();
		page.advance(1_999);
		expect(page.sockets).toHaveLength(2);
		page.advance(1);
		expect(page.sockets).toHaveLength(3);
		page.last.hello(0);
		expect(seen).toEqual(['absent', 'open']);
	});

	it('gives up on a server that does not say hello', () => {
		const page = new FakePage();
		const tap = new TapClient(page);
		tap.connect();
		page.advance(5_000);
		expect([tap.status, page.last.closed]).toEqual(['absent', true]);
	});

	it('begins again when something else answers', () => {
		const { page, tap } = connected();
		page.last.receive('<html>');
		expect([tap.status, tap.tap, page.last.closed]).toEqual(['absent', null, true]);
	});

	it('tells a run whether there is a tap: at once, after the hello, or when patience ends', async () => {
		const page = new FakePage();
		const tap = new TapClient(page);
		tap.connect();
		const impatient = tap.settled(100);
		const patient = tap.settled(10_000);
		page.advance(100);
		await expect(impatient).resolves.toBeNull();
		page.last.hello(0);
		await expect(patient).resolves.toBe(TAP);
		await expect(tap.settled(100)).resolves.toBe(TAP);
		page.last.lose();
		await expect(tap.settled(100)).resolves.toBeNull();
	});

	it('leaves the channel and comes back under a new id', () => {
		const { page, tap } = connected();
		tap.disconnect();
		expect([tap.status, tap.tap, page.last.closed]).toEqual(['connecting', null, true]);
		page.advance(60_000);
		expect(page.sockets).toHaveLength(1);
		tap.connect();
		page.last.hello(0);
		expect([page.sockets.length, tap.tap]).toEqual([2, TAP]);
	});

	it('connects at once when the reader asks for it', () => {
		const page = new FakePage();
		const tap = new TapClient(page);
		tap.connect();
		page.last.lose();
		tap.retry();
		expect([page.sockets.length, tap.status]).toEqual([2, 'connecting']);
	});
});

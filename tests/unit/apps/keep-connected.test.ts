import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepConnected, type Link, type Standing } from '../../../src/apps/keep-connected.ts';
import { FakeWebSocket } from './support/fake-web-socket.ts';

let standings: Standing[];
let asked: number;
let link: Link;

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('WebSocket', FakeWebSocket);
	FakeWebSocket.all = [];
	standings = [];
	asked = 0;
	const address = (): string => {
		asked += 1;
		return `ws://site/chat?n=${asked}`;
	};
	link = keepConnected(address, { standing: (standing) => standings.push(standing), message: () => {} }, () => 0.5);
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test('connects again when the connection is lost, asking for the address anew', () => {
	FakeWebSocket.last.opens();
	FakeWebSocket.last.closes(1006);
	vi.advanceTimersByTime(375);
	FakeWebSocket.last.opens();
	expect(FakeWebSocket.all.map(({ url }) => url)).toEqual(['ws://site/chat?n=1', 'ws://site/chat?n=2']);
	expect(standings).toEqual([
		{ at: 'connecting' },
		{ at: 'open' },
		{ at: 'away', wait: 375 },
		{ at: 'connecting' },
		{ at: 'open' },
	]);
});

test('waits twice as long after each failure, at most ten seconds, until a message comes', () => {
	FakeWebSocket.last.opens();
	const waits = (): number[] =>
		[1, 2, 3, 4, 5, 6, 7].map(() => {
			FakeWebSocket.last.closes(1006);
			const { wait } = standings.at(-1) as { wait: number };
			vi.advanceTimersByTime(wait);
			return wait;
		});
	expect(waits()).toEqual([375, 750, 1500, 3000, 6000, 7500, 7500]);
	FakeWebSocket.last.opens();
	FakeWebSocket.last.hears('x');
	FakeWebSocket.last.closes(1006);
	expect(standings.at(-1)).toEqual({ at: 'away', wait: 375 });
});

test('calls a server that never opened refusing, and goes on trying', () => {
	FakeWebSocket.last.closes(1006);
	expect(standings.at(-1)).toEqual({ at: 'refused', wait: 375 });
	vi.advanceTimersByTime(375);
	expect(FakeWebSocket.all).toHaveLength(2);
});

test('asks a server that is full less often; one that found it too slow is not full', () => {
	FakeWebSocket.last.opens();
	FakeWebSocket.last.closes(1013);
	expect(standings.at(-1)).toEqual({ at: 'full', wait: 3750 });
	vi.advanceTimersByTime(3750);
	FakeWebSocket.last.opens();
	FakeWebSocket.last.hears('x');
	FakeWebSocket.last.closes(1013);
	expect(standings.at(-1)).toEqual({ at: 'away', wait: 375 });
});

test.each([1008, 4000, 4999])('does not come back by itself after %i, but when it is told to', (code) => {
	FakeWebSocket.last.opens();
	FakeWebSocket.last.closes(code);
	expect(standings.at(-1)).toEqual({ at: 'refused', wait: null });
	vi.advanceTimersByTime(60_000);
	expect(FakeWebSocket.all).toHaveLength(1);
	link.retry();
	expect(FakeWebSocket.all).toHaveLength(2);
});

test('does not try twice when it is told to try at once', () => {
	FakeWebSocket.last.opens();
	link.retry();
	FakeWebSocket.last.closes(1006);
	link.retry();
	vi.advanceTimersByTime(60_000);
	expect(FakeWebSocket.all).toHaveLength(2);
});

test('does not wait for the close event of a connection that it gives up, and hears nothing of it any more', () => {
	const first = FakeWebSocket.last;
	first.opens();
	link.renew();
	FakeWebSocket.last.opens();
	first.closes(1006);
	expect(FakeWebSocket.all).toHaveLength(2);
	expect(standings.at(-1)).toEqual({ at: 'open' });
});

test('sends only while the connection is open', () => {
	expect(link.send('early')).toBe(false);
	FakeWebSocket.last.opens();
	expect(link.send('in time')).toBe(true);
	link.close();
	expect(link.send('late')).toBe(false);
	expect(FakeWebSocket.last.sent).toEqual(['in time']);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Settings, TickerClient } from '../../../../src/apps/ticker/client.ts';
import { hex } from '../../trace/wire.ts';
import { FakeWebSocket } from '../support/fake-web-socket.ts';

const SETTINGS: Settings = { every: 100, encoding: 'json', lose: null, flow: 'push' };

let log: string[];
let client: TickerClient;

/** As the page's shell makes it: what is null is left out. */
const address = (values: Readonly<Record<string, string | number | null>>): string =>
	`ws://site/ticker?${Object.entries(values)
		.flatMap(([name, value]) => (value === null ? [] : `${name}=${value}`))
		.join('&')}`;

function begin(wanted: readonly string[], settings: Partial<Settings> = {}): void {
	client = new TickerClient(
		address,
		wanted,
		{ ...SETTINGS, ...settings },
		{
			standing: () => {},
			quote: ({ symbol, seq }, effect, bytes) => log.push(`${symbol} ${seq} ${effect} ${bytes}`),
			problem: (sentence) => log.push(sentence),
		},
	);
	FakeWebSocket.last.opens();
	hears({ type: 'symbols', symbols: ['ACME', 'BOLT'] });
}

const hears = (message: unknown) => FakeWebSocket.last.hears(message);
const snapshot = (symbol: string, seq: number, price: number) => hears({ type: 'snapshot', symbol, seq, price });
const update = (symbol: string, seq: number, change: number) => hears({ type: 'update', symbol, seq, change });

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('WebSocket', FakeWebSocket);
	FakeWebSocket.all = [];
	log = [];
});
afterEach(() => {
	client.link.close();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test('asks once for a snapshot when a change is missing, and goes on from it', () => {
	begin(['ACME']);
	snapshot('ACME', 7, 1200);
	update('ACME', 9, 1);
	update('ACME', 10, 1);
	expect(FakeWebSocket.last.sent).toEqual(['{"type":"snapshot","symbols":["ACME"]}']);
	snapshot('ACME', 10, 1300);
	update('ACME', 11, 5);
	expect(log).toEqual([
		'ACME 7 began 58',
		'ACME 9 gap 54',
		'ACME 10 waiting 55',
		'ACME 10 repaired 59',
		'ACME 11 added 55',
	]);
	expect(client.table.rows.get('ACME')?.price).toBe(1305);
});

test('says what it wants and no longer wants, and drops what is still on its way', () => {
	begin(['ACME']);
	client.watch('BOLT');
	client.unwatch('ACME');
	snapshot('BOLT', 7, 2900);
	update('ACME', 8, 1);
	expect(FakeWebSocket.last.sent).toEqual([
		'{"type":"subscribe","symbols":["BOLT"]}',
		'{"type":"unsubscribe","symbols":["ACME"]}',
	]);
	expect(log).toEqual(['BOLT 7 began 58']);
});

test('names what it wants by then on the next connection, and takes prices for uncertain meanwhile', () => {
	begin(['ACME']);
	snapshot('ACME', 7, 1200);
	client.watch('BOLT');
	FakeWebSocket.last.closes(1006);
	expect(client.table.rows.get('ACME')?.certain).toBe(false);
	vi.advanceTimersByTime(1000);
	expect(FakeWebSocket.last.url).toBe('ws://site/ticker?every=100&encoding=json&flow=push&symbols=ACME,BOLT');
	snapshot('ACME', 30, 1250);
	expect(log.at(-1)).toBe('ACME 30 began 59');
});

test('wants nothing where nothing is watched, although the server begins with its first symbol', () => {
	begin([]);
	expect(FakeWebSocket.last.url).toBe('ws://site/ticker?every=100&encoding=json&flow=push');
	expect(FakeWebSocket.last.sent).toEqual(['{"type":"unsubscribe","symbols":["ACME"]}']);
});

test('asks for what has come up where the server waits for that, and only there', () => {
	begin(['ACME']);
	client.next();
	expect(FakeWebSocket.last.sent).toEqual([]);
	client.change({ ...SETTINGS, flow: 'pull' });
	FakeWebSocket.last.opens();
	client.next();
	expect(FakeWebSocket.last.sent).toEqual(['{"type":"next"}', '{"type":"next"}']);
});

test('forgets the prices of a market that it leaves, and keeps them where only the encoding changes', () => {
	begin(['ACME']);
	snapshot('ACME', 7, 1200);
	client.change({ ...SETTINGS, encoding: 'binary' });
	expect(client.table.rows.has('ACME')).toBe(true);
	FakeWebSocket.last.opens();
	hears({ type: 'symbols', symbols: ['ACME'] });
	FakeWebSocket.last.onmessage({ data: new Uint8Array(hex('01 00 0000 00000008 000004b1')).buffer });
	expect(log.at(-1)).toBe('ACME 8 began 14');
	client.change({ ...SETTINGS, every: 5 });
	expect(client.table.rows.size).toBe(0);
});

test('hands on what the server says is wrong', () => {
	begin(['ACME']);
	hears({ type: 'error', message: 'There is no symbol.' });
	expect(log).toEqual(['There is no symbol.']);
});

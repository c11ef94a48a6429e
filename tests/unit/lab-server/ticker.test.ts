import { expect, test } from 'vitest';
import { LAB_LIMITS } from '../../../src/lab-server/limits.ts';
import { SINGLE_SERVER, type StartTime } from '../../../src/lab-server/shared/shared.ts';
import { Markets, priceAt, sequenceAt } from '../../../src/lab-server/ticker/market.ts';
import { type Quote, readRequest, writeQuote } from '../../../src/lab-server/ticker/messages.ts';
import { Quotes } from '../../../src/lab-server/ticker/quotes.ts';
import { FakeHost } from './support/fake-host.ts';

const written = (quote: Quote) => Buffer.from(writeQuote(quote, 'json')).toString();

/** The market of that name, where there is one server. */
function marketOf(markets: Markets, host: FakeHost, name: string, since = 0): StartTime {
	const told: (StartTime | null)[] = [];
	markets.of(host.around, { name, since, shared: SINGLE_SERVER }, (opened) => told.push(opened));
	const [market] = told;
	if (!market) throw new Error('there is no market');
	return market;
}

test('a market opens with the first who asks, and its prices are the same for everybody', () => {
	const host = new FakeHost();
	const markets = new Markets();
	const first = marketOf(markets, host, 'all 100');
	host.advance(250);
	expect(sequenceAt(marketOf(markets, host, 'all 100'), host.now(), 100)).toBe(2);
	expect(marketOf(markets, host, 'all 100')).toBe(first);
	expect(sequenceAt(marketOf(markets, host, 'run a 100'), host.now(), 100)).toBe(0);
	expect([priceAt(0, 0), priceAt(0, 1), priceAt(0, 2)]).toEqual([1200, 1201, 1202]);
});

test('a market may be open for a while, by chance, when the first one asks', () => {
	const host = new FakeHost(0.5);
	const market = marketOf(new Markets(), host, 'run a 100', 100 * 1000);
	expect(sequenceAt(market, host.now(), 100)).toBe(500);
});

test('a snapshot is followed by every change, so that both add up to the price', () => {
	const quotes = new Quotes(null, LAB_LIMITS);
	const snapshot = quotes.subscribe(3, 10);
	expect(written(snapshot)).toBe(`{"type":"snapshot","symbol":"DYNE","seq":10,"price":${priceAt(3, 10)}}`);
	const news = [...quotes.news(12, false)];
	expect(news.map(written)).toEqual([
		`{"type":"update","symbol":"DYNE","seq":11,"change":${priceAt(3, 11) - priceAt(3, 10)}}`,
		`{"type":"update","symbol":"DYNE","seq":12,"change":${priceAt(3, 12) - priceAt(3, 11)}}`,
	]);
	expect([...quotes.news(12, false)]).toEqual([]);
});

test('who is behind gets all changes in one, which says from where on it counts', () => {
	const quotes = new Quotes(null, LAB_LIMITS);
	quotes.subscribe(0, 4);
	const change = priceAt(0, 9) - priceAt(0, 4);
	expect([...quotes.news(9, true)].map(written)).toEqual([
		`{"type":"update","symbol":"ACME","from":5,"seq":9,"change":${change}}`,
	]);
});

test('who is very far behind gets one change too, however many there were', () => {
	const quotes = new Quotes(null, LAB_LIMITS);
	quotes.subscribe(0, 0);
	expect([...quotes.news(LAB_LIMITS.tickerCatchUp, false)]).toHaveLength(LAB_LIMITS.tickerCatchUp);
	expect([...quotes.news(65_599, false)].map(({ type }) => type)).toEqual(['update']);
});

test('who is further behind than one quote can count gets a snapshot', () => {
	const quotes = new Quotes(null, LAB_LIMITS);
	quotes.subscribe(0, 0);
	expect([...quotes.news(65_536, true)]).toEqual([
		{ type: 'snapshot', number: 0, sequence: 65_536, price: priceAt(0, 65_536) },
	]);
	expect([...quotes.news(65_537, true)].map(({ type }) => type)).toEqual(['update']);
});

test('loses the changes that it is told to lose, and none that others are in', () => {
	const quotes = new Quotes(3, LAB_LIMITS);
	quotes.subscribe(0, 0);
	expect([...quotes.news(7, false)].map(({ sequence }) => sequence)).toEqual([1, 2, 4, 5, 7]);
	expect([...quotes.news(9, true)].map(({ sequence }) => sequence)).toEqual([9]);
});

test('says nothing of a symbol that is not subscribed to any more', () => {
	const quotes = new Quotes(null, LAB_LIMITS);
	quotes.subscribe(0, 0);
	quotes.subscribe(1, 0);
	quotes.unsubscribe(0);
	expect([...quotes.news(1, false)].map(({ number }) => number)).toEqual([1]);
});

test.each([
	[{ type: 'snapshot', number: 2, sequence: 258, price: 4660 } as const, '01020000' + '00000102' + '00001234'],
	[{ type: 'update', number: 1, from: 5, sequence: 5, change: -12 } as const, '02010001' + '00000005' + 'fffffff4'],
	[{ type: 'update', number: 1, from: 5, sequence: 9, change: 3 } as const, '02010005' + '00000009' + '00000003'],
])('writes %j in twelve bytes', (quote, bytes) => {
	expect(Buffer.from(writeQuote(quote, 'binary')).toString('hex')).toBe(bytes);
});

test('reads requests', () => {
	expect(readRequest('{"type":"subscribe","symbols":["BOLT","ACME","BOLT"]}')).toEqual({
		type: 'subscribe',
		numbers: [1, 0],
	});
	expect(readRequest('{"type":"snapshot","symbols":["ZINC"],"more":1}')).toEqual({ type: 'snapshot', numbers: [23] });
	expect(readRequest('{"type":"next"}')).toEqual({ type: 'next' });
});

test.each([
	[null, 'Requests are text: {"type":"subscribe","symbols":["ACME"]}.'],
	['', 'That is no JSON object: {"type":"subscribe","symbols":["ACME"]} is one.'],
	['null', 'That is no JSON object: {"type":"subscribe","symbols":["ACME"]} is one.'],
	['[]', '"type" must be "subscribe", "unsubscribe", "snapshot" or "next".'],
	['{"type":"constructor"}', '"type" must be "subscribe", "unsubscribe", "snapshot" or "next".'],
	['{"type":"subscribe"}', '"symbols" must be a list of at least one symbol.'],
	['{"type":"subscribe","symbols":[]}', '"symbols" must be a list of at least one symbol.'],
	['{"type":"subscribe","symbols":"ACME"}', '"symbols" must be a list of at least one symbol.'],
])('answers %j with a sentence', (text, sentence) => expect(readRequest(text)).toBe(sentence));

test('names the symbol that there is not, shortened', () => {
	expect(readRequest(JSON.stringify({ type: 'subscribe', symbols: ['ACME', 'x'.repeat(90)] }))).toMatch(
		/^There is no symbol "x{39}…; there are: ACME, BOLT, /,
	);
});

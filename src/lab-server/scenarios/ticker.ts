import { decodeUtf8 } from '../../protocol/utf8.ts';
import { runProblem, sharedBy, shareName, shareParameter } from '../kept-states.ts';
import { LAB_LIMITS } from '../limits.ts';
import { choice, integer, tokens } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';
import type { StartTime } from '../shared/shared.ts';
import { Markets, SYMBOLS, sequenceAt } from '../ticker/market.ts';
import { numbersOf, type Quote, readRequest, type SymbolRequest, writeQuote } from '../ticker/messages.ts';
import { Quotes } from '../ticker/quotes.ts';

const markets = new Markets();

/**
 * Prices of companies that there are not: a snapshot of each that is subscribed to, then numbered changes. Who does not take
 * them as fast as they come up gets several in one; so does who asks for them (`flow=pull`). Everybody sees the same market.
 */
export const ticker = defineScenario({
	path: '/ticker',
	parameters: {
		symbols: tokens({ default: ['ACME'], maxBytes: 120 }),
		every: integer({ default: 250, ranges: [[5, LAB_LIMITS.longestWait]], unit: 'ms' }),
		encoding: choice({ default: 'json', values: ['json', 'binary'] }),
		lose: integer({ default: null, ranges: [[2, 1000]] }),
		begin: integer({ default: 0, ranges: [[0, LAB_LIMITS.tickerBegin]] }),
		flow: choice({ default: 'push', values: ['push', 'pull'] }),
		share: shareParameter,
	},
	handshake({ values, run }) {
		const numbers = numbersOf(values.symbols);
		return runProblem(values.share, run) ?? (typeof numbers === 'string' ? { status: 400, sentence: numbers } : null);
	},
	connect(session) {
		const { peer, host, limits, run, values, shared, after, guard } = session;
		const { every, encoding, begin } = values;
		const pulls = values.flow === 'pull';
		const name = `${shareName(values.share, run)} ${every} ${begin}`;
		const quotes = new Quotes(values.lose, limits);
		const tell = (quote: Quote) => peer.send(writeQuote(quote, encoding), encoding === 'binary');
		const isSlow = () => peer.bufferedAmount > limits.tickerHighWater;
		let opened: StartTime | null = null;
		let latest = 0;
		/** Never less than before, whatever servers find out about each other's clocks. */
		const current = (): number => {
			if (opened !== null) latest = Math.max(latest, sequenceAt(opened, host.now(), every));
			return latest;
		};
		const subscribe = (number: number) => tell(quotes.subscribe(number, current()));

		peer.send(JSON.stringify({ type: 'symbols', symbols: SYMBOLS }), false);
		let behind = false;
		let asked = false;
		const tellNews = (sequence: number): void => {
			peer.together(() => {
				for (const quote of quotes.news(sequence, behind || pulls)) {
					tell(quote);
					asked = false;
				}
			});
			behind = false;
		};
		const tick = (market: StartTime): void => {
			const now = host.now();
			markets.keep(session, name);
			const sequence = current();
			behind ||= isSlow();
			if (!isSlow()) {
				peer.release('back-pressure');
				if (asked || !pulls) tellNews(sequence);
			}
			after(Math.max(1, market.t + (sequence + 1) * every - now), () => tick(market));
		};
		const begins = (market: StartTime | null): void => {
			opened = market;
			if (market === null) {
				peer.close(1012, 'the market is out of reach: come back');
				return;
			}
			peer.release('steps');
			const wanted = numbersOf(values.symbols);
			if (typeof wanted !== 'string') for (const number of wanted) subscribe(number);
			tick(market);
		};
		markets.of(session, { name, since: every * begin, shared: sharedBy(values.share, shared) }, guard(begins));
		// What it asks meanwhile is read when there is something to answer.
		if (opened === null) peer.hold('steps');

		peer.onMessage((data, binary) => {
			const request = readRequest(binary ? null : decodeUtf8(data));
			if (typeof request === 'string') peer.send(JSON.stringify({ type: 'error', message: request }), false);
			else if (request.type === 'next') {
				asked = true;
				if (pulls && !isSlow()) tellNews(current());
			} else for (const number of request.numbers) answer(request.type, number);
			// Who asks and takes no answers is not heard until it does.
			if (isSlow()) peer.hold('back-pressure');
		});

		function answer(type: SymbolRequest['type'], number: number): void {
			if (type === 'unsubscribe') quotes.unsubscribe(number);
			// A second subscription changes nothing, and a snapshot is for those who lost count.
			else if (quotes.has(number) === (type === 'snapshot')) subscribe(number);
		}
	},
});

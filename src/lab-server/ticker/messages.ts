import { encodeUtf8 } from '../../protocol/utf8.ts';
import { SYMBOLS } from './market.ts';

/** What the ticker says of a symbol. */
export type Quote =
	/** The price as it is, in cents: what the changes that follow are added to. */
	| { readonly type: 'snapshot'; readonly number: number; readonly sequence: number; readonly price: number }
	/** What has become of the price since `from` − 1, in cents: one change, or several in one. */
	| {
			readonly type: 'update';
			readonly number: number;
			readonly from: number;
			readonly sequence: number;
			readonly change: number;
	  };

/** How quotes are written. */
export type Encoding = 'json' | 'binary';

const TYPES = { snapshot: 1, update: 2 } as const;
/** Of a quote in binary. */
export const QUOTE_BYTES = 12;
/** What its 16 bits can count. */
export const MOST_CHANGES = 0xffff;

/**
 * @returns as JSON, `{"type":"update","symbol":"ACME","seq":18,"change":-12}`, with `from` where several changes are in it; or
 *   in twelve bytes, big-endian: type (1 snapshot, 2 update), number of the symbol, changes in it (16 bit), sequence number (32 bit),
 *   price or change in cents (32 bit, signed)
 */
export function writeQuote(quote: Quote, encoding: Encoding): Uint8Array {
	const { type, number, sequence } = quote;
	if (encoding === 'json') {
		const symbol = SYMBOLS[number];
		const merged = quote.type === 'update' && quote.from < sequence ? { from: quote.from } : {};
		const value = quote.type === 'snapshot' ? { price: quote.price } : { change: quote.change };
		return encodeUtf8(JSON.stringify({ type, symbol, ...merged, seq: sequence, ...value }));
	}
	const bytes = new Uint8Array(QUOTE_BYTES);
	const view = new DataView(bytes.buffer);
	view.setUint8(0, TYPES[type]);
	view.setUint8(1, number);
	view.setUint16(2, quote.type === 'update' ? sequence - quote.from + 1 : 0);
	view.setUint32(4, sequence);
	view.setInt32(8, quote.type === 'snapshot' ? quote.price : quote.change);
	return bytes;
}

/** What a client may ask of symbols. */
export interface SymbolRequest {
	readonly type: 'subscribe' | 'unsubscribe' | 'snapshot';
	/** Numbers of symbols, each once. */
	readonly numbers: readonly number[];
}

/** What a client may ask; `next` is for what has come up since it asked last. */
export type Request = SymbolRequest | { readonly type: 'next' };

const REQUESTS: readonly SymbolRequest['type'][] = ['subscribe', 'unsubscribe', 'snapshot'];

/**
 * Reads a message from anybody.
 *
 * @param text null where the message was binary
 * @returns the request, or a sentence that says what is wrong
 */
export function readRequest(text: string | null): Request | string {
	if (text === null) return 'Requests are text: {"type":"subscribe","symbols":["ACME"]}.';
	const read = parsed(text);
	if (typeof read !== 'object' || read === null)
		return 'That is no JSON object: {"type":"subscribe","symbols":["ACME"]} is one.';
	if ('type' in read && read.type === 'next') return { type: 'next' };
	const type = 'type' in read ? REQUESTS.find((known) => known === read.type) : undefined;
	if (type === undefined) return '"type" must be "subscribe", "unsubscribe", "snapshot" or "next".';
	const symbols = 'symbols' in read ? read.symbols : undefined;
	if (!Array.isArray(symbols) || symbols.length === 0) return '"symbols" must be a list of at least one symbol.';
	const numbers = numbersOf(symbols);
	return typeof numbers === 'string' ? numbers : { type, numbers };
}

/** @returns the numbers of the symbols, each once, or a sentence that names what is none */
export function numbersOf(symbols: readonly unknown[]): readonly number[] | string {
	const numbers = new Set<number>();
	for (const symbol of symbols) {
		const number = typeof symbol === 'string' ? SYMBOLS.indexOf(symbol) : -1;
		if (number === -1) return `There is no symbol ${shown(symbol)}; there are: ${SYMBOLS.join(', ')}.`;
		numbers.add(number);
	}
	return [...numbers];
}

function shown(value: unknown): string {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

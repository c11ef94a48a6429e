/**
 * What a page was told by the ticker, what it asked and what it printed, in the order in which that happened to the page: from
 * this a check knows at each line which prices were known by then.
 */

import { decodeUtf8 } from '../../protocol/utf8.ts';
import type { Connection, WireMessage } from '../../trace/connection.ts';
import type { TraceModel } from '../../trace/model.ts';
import { askedAddress } from '../asked-address.ts';

/** A quote as a message event handed it to somebody who listened. */
export interface HeardQuote {
	readonly type: 'snapshot' | 'update';
	readonly symbol: string;
	/** The first change that is in it; of a snapshot its own number. */
	readonly from: number;
	readonly seq: number;
	/** In cents: the price of a snapshot, the change of an update. */
	readonly value: number;
	/** As they were on the wire, where it was binary. */
	readonly bytes: Uint8Array | null;
}

export type TickerStep =
	| { readonly kind: 'quote'; readonly quote: HeardQuote }
	| { readonly kind: 'request'; readonly type: string; readonly symbols: string; readonly line: number | null }
	| { readonly kind: 'line'; readonly text: string; readonly line: number | null };

const QUOTE_BYTES = 12;

/** @returns all steps of the run, of all its sockets together; requests are those that left the page */
export function tickerSteps(trace: TraceModel): readonly TickerStep[] {
	const placed = trace.connections.flatMap((connection) => [...quotes(connection), ...requests(connection)]);
	for (const { event, after } of trace.consoleEntries) {
		if (event.kind !== 'console' || event.level === 'uncaught') continue;
		// Behind the event before it, in front of the next one.
		placed.push({ order: after - 0.5, step: { kind: 'line', text: event.text, line: event.line } });
	}
	return placed.sort((one, other) => one.order - other.order).map(({ step }) => step);
}

interface Placed {
	/** As the log has them. */
	readonly order: number;
	readonly step: TickerStep;
}

function quotes(connection: Connection): Placed[] {
	const symbols = symbolsOf(connection);
	return connection.history.fired.flatMap(({ fired, event: order }) => {
		const { event, message } = fired;
		if (event.type !== 'message' || event.handlers.length === 0 || message === null) return [];
		const wire = connection.messages.in[message];
		const quote = wire === undefined ? null : quoteOf(wire, symbols);
		return quote === null ? [] : [{ order, step: { kind: 'quote', quote } }];
	});
}

function requests({ history }: Connection): Placed[] {
	return history.calls.flatMap(({ call: { call, message }, event: order }) => {
		if (call.method !== 'send' || message === null) return [];
		const read = parsed(call.data.preview);
		const symbols = Array.isArray(read['symbols']) ? read['symbols'].join() : '';
		return [{ order, step: { kind: 'request', type: String(read['type']), symbols, line: call.line } }];
	});
}

/** @returns what a whole message says of a price; null where it says something else */
function quoteOf({ type, payload, complete }: WireMessage, symbols: readonly string[]): HeardQuote | null {
	if (payload === null || !complete) return null;
	return type === 'text' ? fromText(decodeUtf8(payload)) : fromBytes(payload, symbols);
}

function fromText(text: string): HeardQuote | null {
	const { type, symbol, from, seq, price, change } = parsed(text);
	const value = type === 'snapshot' ? price : change;
	if ((type !== 'snapshot' && type !== 'update') || typeof symbol !== 'string') return null;
	if (typeof seq !== 'number' || typeof value !== 'number') return null;
	return { type, symbol, from: typeof from === 'number' ? from : seq, seq, value, bytes: null };
}

function fromBytes(bytes: Uint8Array, symbols: readonly string[]): HeardQuote | null {
	if (bytes.length !== QUOTE_BYTES) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const snapshot = view.getUint8(0) === 1;
	const seq = view.getUint32(4);
	return {
		type: snapshot ? 'snapshot' : 'update',
		symbol: symbols[view.getUint8(1)] ?? '',
		from: snapshot ? seq : seq - view.getUint16(2) + 1,
		seq,
		value: view.getInt32(8),
		bytes,
	};
}

/** @returns the names that the numbers of a binary quote stand for: the server's first message */
function symbolsOf({ messages }: Connection): readonly string[] {
	const first = messages.in[0]?.payload;
	const { symbols } = first == null ? {} : parsed(decodeUtf8(first));
	return Array.isArray(symbols) ? symbols.map(String) : [];
}

function parsed(text: string): Readonly<Partial<Record<string, unknown>>> {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null ? { ...value } : {};
	} catch {
		return {};
	}
}

/** A line that does not say what was known by then. */
export interface WrongLine {
	/** Null where a line is missing. */
	readonly text: string | null;
	/** Null where none was due. */
	readonly wanted: string | null;
	/** The last one that had come. */
	readonly quote: HeardQuote | null;
}

/**
 * @param prices which lines tell a price
 * @param due what is to be printed of a quote before the next one comes, or null; it is told of the other steps, too
 * @returns the first line that is not the one that was due
 */
export function firstWrongLine(
	steps: readonly TickerStep[],
	prices: RegExp,
	due: (step: TickerStep) => string | null,
): WrongLine | null {
	let wanted: string | null = null;
	let quote: HeardQuote | null = null;
	for (const step of steps) {
		if (step.kind === 'line' && prices.test(step.text)) {
			if (step.text !== wanted) return { text: step.text, wanted, quote };
			wanted = null;
		}
		const next = due(step);
		if (step.kind !== 'quote') continue;
		if (wanted !== null) return { text: null, wanted, quote };
		quote = step.quote;
		wanted = next;
	}
	return wanted === null ? null : { text: null, wanted, quote };
}

/** Nobody knows beforehand with which of very many prices the market opens. */
export const isUnforeseen = ({ connections }: TraceModel): boolean =>
	connections.every((connection) => /^[1-9]\d{3}/.test(askedAddress(connection).parameters.get('begin') ?? ''));

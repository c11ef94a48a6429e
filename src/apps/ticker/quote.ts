/** What the server says of the price of a symbol. Prices and changes are in cents. */
export interface Quote {
	readonly type: 'snapshot' | 'update';
	readonly symbol: string;
	/** The first change that is in it. */
	readonly from: number;
	/** The last change that is in it. */
	readonly seq: number;
	/** The price of a snapshot, the change of an update. */
	readonly value: number;
}

export type Told = { readonly symbols: readonly string[] } | { readonly quote: Quote } | { readonly problem: string };

/**
 * @param symbols by their numbers in a binary quote, as the server's first message told them
 * @returns what a message says
 */
export function readMessage(data: string | ArrayBuffer, symbols: readonly string[]): Told {
	if (typeof data !== 'string') return { quote: readBytes(new DataView(data), symbols) };
	const told = JSON.parse(data);
	if (told.type === 'symbols') return { symbols: told.symbols };
	if (told.type === 'error') return { problem: told.message };
	const { type, symbol, seq, from = seq, price, change } = told;
	return { quote: { type, symbol, from, seq, value: price ?? change } };
}

/** Twelve bytes, the highest byte of each number first. */
function readBytes(view: DataView, symbols: readonly string[]): Quote {
	const seq = view.getUint32(4);
	const type = view.getUint8(0) === 1 ? 'snapshot' : 'update';
	const changes = type === 'snapshot' ? 1 : view.getUint16(2);
	return { type, symbol: symbols[view.getUint8(1)] ?? '?', from: seq - changes + 1, seq, value: view.getInt32(8) };
}

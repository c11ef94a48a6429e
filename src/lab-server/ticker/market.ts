import type { Host } from '../host.ts';
import { KeptStates } from '../kept-states.ts';

/** Companies that there are not. Their place in this list is their number in a binary message. */
export const SYMBOLS: readonly string[] = [
	...['ACME', 'BOLT', 'CRUX', 'DYNE', 'ECHO', 'FLUX', 'GRID', 'HALO', 'IRIS', 'JADE', 'KITE', 'LYRA'],
	...['MINT', 'NOVA', 'ONYX', 'PEAK', 'QUAY', 'RUSH', 'SAGE', 'TIDE', 'UMBR', 'VEGA', 'WREN', 'ZINC'],
];

/** Waves that a price is made of: how long one is, in ticks, and how high, in parts of the middle price. */
const WAVES = [
	[7.3, 0.004],
	[41.7, 0.011],
	[389, 0.03],
] as const;

/** Cents around which the first price moves, and by how much more the next symbols' do. */
const LOWEST = 1200;
const STEP = 1730;

/**
 * @param number of the symbol
 * @param sequence which of its prices, from 0 on
 * @returns cents; the same for the same arguments, so that nobody has to keep what is past
 */
export function priceAt(number: number, sequence: number): number {
	const middle = LOWEST + number * STEP;
	const moved = WAVES.reduce((sum, [length, height]) => sum + height * Math.sin(number + sequence / length), 1);
	return Math.round(middle * moved);
}

/** When the first price of a market came up, on the host's clock. */
interface Market {
	readonly opened: number;
}

/** Markets by name: they are open for as long as somebody looks, and a little longer. */
export class Markets {
	readonly #markets = new KeptStates<{ opened: number | null }>(() => ({ opened: null }));

	/**
	 * @param since the market has been open for up to so many ms when it is first asked for, by chance
	 * @returns the market of that name; the first who asks opens it
	 */
	of(host: Host, name: string, since = 0): Market {
		const kept = this.#markets.of(host, name);
		kept.opened ??= host.now() - Math.floor(host.random() * since);
		return { opened: kept.opened };
	}
}

/** @returns the sequence number of the price that is current, where one comes up every so many ms */
export const sequenceAt = ({ opened }: Market, now: number, every: number): number =>
	Math.floor((now - opened) / every);

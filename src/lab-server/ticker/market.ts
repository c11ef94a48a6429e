import type { Surroundings } from '../host.ts';
import { KeptStates } from '../kept-states.ts';
import type { Shared, StartTime } from '../shared/shared.ts';

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

/** Which market, of whom, and for how long it may have been open: up to so many ms before it is first asked for, by chance. */
export interface AskedMarket {
	readonly name: string;
	readonly since: number;
	readonly shared: Shared;
}

/** Markets by name: they are open for as long as somebody looks, and a little longer. */
export class Markets {
	readonly #markets = new KeptStates<{ opened: StartTime | null }>(() => ({ opened: null }));

	/**
	 * The first who asks opens the market, also among servers: prices follow from when that was, so that nobody has to make them.
	 *
	 * @param told gets when its first price came up, at once unless servers have to agree; null when they can't
	 */
	of(around: Surroundings, { name, since, shared }: AskedMarket, told: (opened: StartTime | null) => void): void {
		const { host } = around;
		const kept = this.#markets.of(around, name);
		if (kept.opened === null) {
			shared.startTime(`market ${name}`, host.now() - Math.floor(host.random() * since), (opened) => {
				kept.opened ??= opened;
				told(kept.opened);
			});
		} else told(kept.opened);
	}

	/** Somebody looks. */
	keep(around: Surroundings, name: string): void {
		this.#markets.of(around, name);
	}
}

/** @returns the sequence number of the price that is current, where one comes up every so many ms */
export const sequenceAt = (opened: StartTime, now: number, every: number): number =>
	Math.floor((now - opened.t) / every);

import { RETURN, type Reconnecting } from './reconnecting-clients.ts';

/** What the picture reaches to, in ms; what comes later is said in words. */
export const SHOWN = 20_000;
/** One unit a slot, and a height for all clients. */
export const WIDTH = SHOWN / RETURN.slot;
export const HEIGHT = 100;
/** Where the server is back. */
export const BACK_AT = RETURN.back / RETURN.slot;

/** Upright strokes, one a slot: those that are taken stand below, those that are refused on top of them. */
export interface Arrivals {
	readonly taken: string;
	readonly refused: string;
}

export function arrivals({ slots }: Reconnecting): Arrivals {
	const height = (count: number) => (count * HEIGHT) / RETURN.clients;
	const strokes = slots.slice(0, WIDTH).map(({ taken, refused }, index) => {
		const x = index + 0.5;
		return {
			taken: taken === 0 ? '' : `M${x} ${HEIGHT}v${-height(taken)}`,
			refused: refused === 0 ? '' : `M${x} ${round(HEIGHT - height(taken))}v${round(-height(refused))}`,
		};
	});
	return {
		taken: strokes.map(({ taken }) => taken).join(''),
		refused: strokes.map(({ refused }) => refused).join(''),
	};
}

const round = (value: number): number => Math.round(value * 100) / 100;

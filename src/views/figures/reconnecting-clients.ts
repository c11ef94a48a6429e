/** A server that came back, as it is simulated here. Times in ms. */
export const RETURN = {
	clients: 1000,
	/** The connections are cut at 0, and handshakes fail until then. */
	back: 1000,
	/** From then on it takes so many handshakes in each slot, and refuses the others. */
	room: 50,
	slot: 100,
	/** Each client waits so long before its first attempt, then twice as long each time, up to the second figure. */
	firstWait: 100,
	longestWait: 5000,
} as const;

/** What arrives at the server in one slot. */
export interface TimeSlot {
	readonly taken: number;
	readonly refused: number;
}

interface Reconnecting {
	/** From 0 on, without gaps, up to the slot in which the last client is taken. */
	readonly slots: readonly TimeSlot[];
	readonly attempts: number;
	/** Attempts in the fullest slot from the server's return on. */
	readonly peak: number;
	/** When the last client is in. */
	readonly done: number;
}

interface Client {
	due: number;
	wait: number;
}

/**
 * Lets clients that lost their connections at the same moment come back to a server with little room. Nothing is measured here:
 * it is a calculation, the same for the same draw.
 *
 * @param jitter which part of each wait is left to chance, from 0 to 1
 * @param draw a number that the chance begins with
 */
export function reconnecting(jitter: number, draw: number): Reconnecting {
	const random = chance(draw);
	const drawn = (wait: number) => wait * (1 - jitter * random());
	let clients: Client[] = Array.from({ length: RETURN.clients }, () => ({
		due: drawn(RETURN.firstWait),
		wait: RETURN.firstWait,
	}));
	const slots: TimeSlot[] = [];
	while (clients.length > 0) {
		const from = slots.length * RETURN.slot;
		const arriving = clients.filter(({ due }) => due < from + RETURN.slot).sort((a, b) => a.due - b.due);
		const taken = arriving.filter(({ due }) => due >= RETURN.back).slice(0, RETURN.room);
		const served = new Set(taken);
		const refused = arriving.filter((client) => !served.has(client));
		for (const client of refused) {
			client.wait = Math.min(client.wait * 2, RETURN.longestWait);
			// What is refused inside of a slot comes back in a later one.
			client.due = Math.max(client.due + drawn(client.wait), from + RETURN.slot);
		}
		clients = clients.filter((client) => !served.has(client));
		slots.push({ taken: taken.length, refused: refused.length });
	}
	const counts = slots.map(({ taken, refused }) => taken + refused);
	return {
		slots,
		attempts: counts.reduce((sum, count) => sum + count, 0),
		peak: Math.max(...counts.slice(RETURN.back / RETURN.slot)),
		done: slots.length * RETURN.slot,
	};
}

/** Numbers from 0 up to but not including 1 that look like chance: mulberry32, a mixer that is good enough for a picture. */
function chance(draw: number): () => number {
	let state = Math.imul(draw, 0x9e3779b1);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** What the picture reaches to, in ms; what comes later is said in words. */
export const SHOWN = 20_000;
/** One unit a slot, and a height for all clients. */
export const WIDTH = SHOWN / RETURN.slot;
export const HEIGHT = 100;
/** Where the server is back. */
export const BACK_AT = RETURN.back / RETURN.slot;

/** Upright strokes, one a slot: those that are taken stand below, those that are refused on top of them. */
interface Arrivals {
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

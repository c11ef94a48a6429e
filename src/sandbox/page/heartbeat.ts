/**
 * Tells whether another party, a worker or the iframe, still answers. It asks and waits; time in which the page was hidden or itself too
 * busy to listen does not count, since then an answer may be lying there unread.
 */
export interface HeartbeatOptions {
	/** Without an answer for this long, in ms, the other party counts as unresponsive. */
	readonly patience: number;
	/** Milliseconds. */
	readonly now: () => number;
	/** Calls back about every `interval` ms until the returned function is called. */
	readonly every: (interval: number, callback: () => void) => () => void;
	readonly visible: () => boolean;
	readonly ask: () => void;
	readonly onChange: (responsive: boolean) => void;
}

export interface Heartbeat {
	/** The other party has answered. */
	answered(): void;
	stop(): void;
}

export const TICK = 250;

export function startHeartbeat(options: HeartbeatOptions): Heartbeat {
	let lastTick = options.now();
	/** Since when the answer is awaited; null when there is none to come. */
	let askedAt: number | null = null;
	let responsive = true;

	function tick(): void {
		const now = options.now();
		const onTime = options.visible() && now - lastTick < 2 * TICK;
		lastTick = now;
		if (askedAt === null) {
			askedAt = now;
			options.ask();
		} else if (!onTime) {
			askedAt = now;
		} else if (responsive && now - askedAt >= options.patience) {
			responsive = false;
			options.onChange(false);
		}
	}

	const stop = options.every(TICK, tick);
	return {
		answered() {
			askedAt = null;
			if (responsive) return;
			responsive = true;
			options.onChange(true);
		},
		stop,
	};
}

/** What a heartbeat needs of a browser. */
export const browserTime: Pick<HeartbeatOptions, 'now' | 'every' | 'visible'> = {
	now: () => performance.now(),
	every(interval, callback) {
		const timer = setInterval(callback, interval);
		return () => clearInterval(timer);
	},
	visible: () => document.visibilityState === 'visible',
};

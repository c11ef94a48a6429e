import type { Host } from '../../src/lab-server/host.ts';

/** Reading it takes longer than reading the clock. */
const START = performance.timeOrigin;

/** Node's clocks, timers and randomness. */
export const nodeHost: Host = {
	now: () => START + performance.now(),
	date: () => Date.now(),
	wait(ms, action) {
		if (ms <= 0) {
			const immediate = setImmediate(action);
			return () => clearImmediate(immediate);
		}
		const timeout = setTimeout(action, ms);
		return () => clearTimeout(timeout);
	},
	random: Math.random,
};

import type { Host } from '../src/lab/host.ts';

/** Node's clock, timers and randomness. */
export const nodeHost: Host = {
	now: () => performance.timeOrigin + performance.now(),
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

import { LAB_LIMITS } from '../limits.ts';
import { integer } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

const SECOND = 1000;

/**
 * Reads no faster than that. What it has not read yet fills the buffers of both systems, then TCP makes the client wait,
 * and its `bufferedAmount` grows. Where a time is given, it reads all there is from then on. Nothing is sent.
 */
export const slowReader = defineScenario({
	path: '/slow-reader',
	parameters: {
		rate: integer({ default: 10_000, ranges: [[1, LAB_LIMITS.slowReadRate]], unit: 'bytes/s' }),
		for: integer({ default: null, ranges: [[0, LAB_LIMITS.longestWait]], unit: 'ms' }),
	},
	// A pong may come very late: it waits behind what is not read yet.
	keepAlive: false,
	lifetime: LAB_LIMITS.longestLifetime,
	connect({ peer, host, limits, values, after }) {
		peer.hold('steps');
		const wait = Math.max(limits.slowReadStep, SECOND / values.rate);
		const most = (values.rate * wait) / SECOND;
		let allowed = 0;
		let last = host.now();
		const end = values.for === null ? Number.POSITIVE_INFINITY : last + values.for;
		const step = () => {
			const now = host.now();
			if (now >= end) return peer.release('steps');
			allowed = Math.min(allowed + (values.rate * (now - last)) / SECOND, most);
			last = now;
			const length = Math.min(Math.floor(allowed), peer.unread);
			allowed -= length;
			// Everybody who listens for data gets what is read here; to read nothing asks the system for more.
			peer.read(length);
			after(peer.unread > 0 ? wait : Math.max(wait, limits.slowReadIdle), step);
		};
		after(wait, step);
	},
});

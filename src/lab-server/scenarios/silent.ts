import { LAB_LIMITS } from '../limits.ts';
import { defineScenario } from '../scenario.ts';

/** Accepts, reads, and never sends a frame, not even a pong or a close frame: a dead peer. In the end the link is cut. */
export const silent = defineScenario({
	path: '/silent',
	parameters: {},
	keepAlive: false,
	lifetime: LAB_LIMITS.longestLifetime,
	settings: () => ({ autoPong: false }),
	connect({ peer }) {
		peer.withholdClose(() => {});
	},
});

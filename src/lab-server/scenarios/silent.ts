import { SendQueue } from '../guard/send-queue.ts';
import { LAB_LIMITS } from '../limits.ts';
import { integer } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

/**
 * Accepts, reads, and never sends a frame, not even a pong or a close frame: a dead peer. It may send back some messages
 * before it falls silent. In the end the link is cut.
 */
export const silent = defineScenario({
	path: '/silent',
	parameters: { answers: integer({ default: 0, ranges: [[0, 1_000]] }) },
	keepAlive: false,
	lifetime: LAB_LIMITS.longestLifetime,
	settings: () => ({ autoPong: false }),
	connect(session) {
		const { peer, values } = session;
		peer.withholdClose(() => {});
		const sendQueue = new SendQueue(session, 0);
		let left = values.answers;
		peer.onMessage((data, binary) => {
			if (left === 0) return;
			left -= 1;
			sendQueue.send(data, binary);
		});
	},
});

import { SendQueue } from '../guard/send-queue.ts';
import { LAB_LIMITS } from '../limits.ts';
import { defineScenario } from '../scenario.ts';

/**
 * Echo that never answers a close frame. The link is cut long after browsers have given up waiting for the answer, which
 * they do by themselves (RFC 6455 §7.1.1 has the server close TCP first).
 */
export const stallClose = defineScenario({
	path: '/stall-close',
	parameters: {},
	keepAlive: false,
	lifetime: LAB_LIMITS.longestLifetime,
	connect(session) {
		const { peer, limits, after } = session;
		let stalling = false;
		peer.withholdClose(() => {
			if (!stalling) after(limits.closeStall, () => peer.cut());
			stalling = true;
		});
		const sendQueue = new SendQueue(session, 0);
		peer.onMessage((data, binary) => sendQueue.send(data, binary));
	},
});

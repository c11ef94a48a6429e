import { SendQueue } from '../guard/send-queue.ts';
import { LAB_LIMITS } from '../limits.ts';
import { integer } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

/** Sends back every message, text as text and binary as binary. While the peer does not read, it does not read either. */
export const echo = defineScenario({
	path: '/echo',
	parameters: { delay: integer({ default: 0, ranges: [[0, LAB_LIMITS.longestWait]], unit: 'ms' }) },
	connect(session) {
		const sendQueue = new SendQueue(session, session.values.delay);
		session.peer.keeps(() => sendQueue.waiting);
		session.peer.onMessage((data, binary) => sendQueue.send(data, binary));
	},
});

import { SendQueue } from '../guard/send-queue.ts';
import { LAB_LIMITS } from '../limits.ts';
import { integer } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

/** Echo that answers a larger message with 1009, as soon as its length is announced. */
export const limit = defineScenario({
	path: '/limit',
	parameters: { max: integer({ default: 1024, ranges: [[1, LAB_LIMITS.messageBytes]], unit: 'bytes' }) },
	// A run of the server may have a lower limit of its own, which then has the word.
	settings: ({ max }, { messageBytes }) => (max <= messageBytes ? { maxPayload: max, payloadLimit: 'max' } : {}),
	connect(session) {
		const sendQueue = new SendQueue(session, 0);
		session.peer.onMessage((data, binary) => sendQueue.send(data, binary));
	},
});

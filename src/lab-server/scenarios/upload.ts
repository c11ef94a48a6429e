import { encodeUtf8 } from '../../protocol/utf8.ts';
import { SendQueue } from '../guard/send-queue.ts';
import { LAB_LIMITS } from '../limits.ts';
import { integer } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

/**
 * Takes every message and says how much has come: the bytes of all payloads so far, as a text message, each time that so many
 * more are there. So a client can know what has arrived, which its `bufferedAmount` does not tell.
 */
export const upload = defineScenario({
	path: '/upload',
	parameters: { report: integer({ default: 65_536, ranges: [[1, LAB_LIMITS.messageBytes]], unit: 'bytes' }) },
	connect(session) {
		const { peer, values } = session;
		const sendQueue = new SendQueue(session, 0);
		let total = 0;
		let reported = 0;
		peer.onMessage((data) => {
			total += data.length;
			if (total - reported < values.report) return;
			reported = total;
			sendQueue.send(encodeUtf8(String(total)), false);
		});
	},
});

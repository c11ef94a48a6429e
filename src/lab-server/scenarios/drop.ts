import { SendQueue } from '../guard/send-queue.ts';
import { LAB_LIMITS } from '../limits.ts';
import { integer } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

/**
 * Echo that cuts the TCP link without a close frame, so that the client reports 1006: so long after opening, or, as proxies
 * do, when so long no message has come. What had come before is read first, also where the server is late; a link whose closing
 * handshake has begun is left to it.
 */
export const drop = defineScenario({
	path: '/drop',
	parameters: {
		after: integer({ default: 0, ranges: [[0, LAB_LIMITS.longestWait]], unit: 'ms' }),
		idle: integer({ default: null, ranges: [[1, LAB_LIMITS.longestWait]], unit: 'ms' }),
	},
	handshake({ values }) {
		if (values.idle === null || values.after === 0) return null;
		return { status: 400, sentence: '"after" and "idle" exclude each other: the link can be cut only once.' };
	},
	connect(session) {
		const { peer, host, values, after, inTurn } = session;
		const { idle } = values;
		let heard = host.now();
		const sendQueue = new SendQueue(session, 0);
		peer.onMessage((data, binary) => {
			heard = host.now();
			sendQueue.send(data, binary);
		});
		const cut = (): void => {
			if (peer.isOpen) peer.cut();
		};
		if (idle === null) {
			after(values.after, () => inTurn(cut));
			return;
		}
		const left = (): number => heard + idle - host.now();
		const wait = (): void => after(left(), () => inTurn(() => (left() > 0 ? wait() : cut())));
		wait();
	},
});

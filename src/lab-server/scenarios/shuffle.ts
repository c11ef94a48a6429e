import { SendQueue } from '../guard/send-queue.ts';
import { integer } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';
import { whole } from '../sequence.ts';

/** Of a message, in bytes: so little is kept that nobody has to be held back. */
const LONGEST = 1024;

/**
 * Echo that collects so many messages and sends them back beginning with another than the first, drawn at random; the others
 * follow in turn. So nobody knows beforehand which message an echo is of.
 */
export const shuffle = defineScenario({
	path: '/shuffle',
	parameters: { count: integer({ default: 4, ranges: [[2, 100]] }) },
	settings: () => ({ maxPayload: LONGEST }),
	connect(session) {
		const { peer, host, values } = session;
		const sendQueue = new SendQueue(session, 0);
		let kept: { readonly data: Uint8Array; readonly binary: boolean }[] = [];
		peer.onMessage((data, binary) => {
			kept.push({ data, binary });
			if (kept.length < values.count) return;
			const first = 1 + whole(() => host.random(), kept.length - 1);
			for (const message of [...kept.slice(first), ...kept.slice(0, first)])
				sendQueue.send(message.data, message.binary);
			kept = [];
		});
	},
});

import { SendQueue } from '../guard/send-queue.ts';
import { choice } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

/**
 * Echo with permessage-deflate (RFC 7692), where the client offers it. Every message is compressed, however short. The
 * window is a small one: each socket keeps it in memory. The limit of a message applies to what it inflates to.
 */
export const deflate = defineScenario({
	path: '/deflate',
	parameters: { takeover: choice({ default: 1, values: [0, 1] }) },
	settings: ({ takeover }, limits) => ({
		maxPayload: limits.deflateMessageBytes,
		payloadLimit: 'deflateMessageBytes',
		deflate: {
			windowBits: limits.deflateWindowBits,
			memoryLevel: limits.deflateMemoryLevel,
			chunkBytes: limits.deflateChunkBytes,
			contextTakeover: takeover === 1,
		},
	}),
	connect(session) {
		const { peer, limits } = session;
		const sendQueue = new SendQueue(session, 0);
		peer.keeps(() => (peer.isDeflated ? limits.deflateContextBytes : 0));
		peer.onMessage((data, binary) => sendQueue.send(data, binary));
	},
});

import { SendQueue } from '../guard/send-queue.ts';
import { takableOffers } from '../http/deflate-offers.ts';
import { LAB_LIMITS } from '../limits.ts';
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
		perMessageDeflate: {
			threshold: 0,
			serverMaxWindowBits: LAB_LIMITS.deflateWindowBits,
			// None of its own: the queue of this server decides.
			concurrencyLimit: 0,
			zlibDeflateOptions: { memLevel: LAB_LIMITS.deflateMemoryLevel, chunkSize: LAB_LIMITS.deflateChunkBytes },
			zlibInflateOptions: { chunkSize: LAB_LIMITS.deflateChunkBytes },
			// To say false here would refuse clients that ask for it.
			...(takeover === 0 && { serverNoContextTakeover: true, clientNoContextTakeover: true }),
		},
	}),
	// `ws` answers 400 where it can take none of the offers; RFC 7692 §5 has them declined.
	handshake({ request }) {
		const { headers } = request;
		const offers = takableOffers(headers['sec-websocket-extensions'] ?? '', LAB_LIMITS.deflateWindowBits);
		if (offers === '') delete headers['sec-websocket-extensions'];
		else headers['sec-websocket-extensions'] = offers;
		return null;
	},
	connect(session) {
		const { webSocket } = session;
		const sendQueue = new SendQueue(session, 0);
		webSocket.keeps(() => (webSocket.extensions === '' ? 0 : LAB_LIMITS.deflateContextBytes));
		webSocket.on('message', (data, binary) => sendQueue.send(data, binary));
	},
});

import { SendQueue } from '../guard/send-queue.ts';
import { token } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';
import { headerOf } from './origin.ts';

/** Says which ticket it found in the address and which names in the offer of subprotocols, then sends back every message. */
export const ticket = defineScenario({
	path: '/ticket',
	parameters: { ticket: token({ default: null, maxBytes: 60 }) },
	connect(session) {
		const { peer, request, values } = session;
		const offered = headerOf(request, 'sec-websocket-protocol');
		peer.send(JSON.stringify({ ticket: values.ticket, offered }), false);
		const sendQueue = new SendQueue(session, 0);
		peer.onMessage((data, binary) => sendQueue.send(data, binary));
	},
});

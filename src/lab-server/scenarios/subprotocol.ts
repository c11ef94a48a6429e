import { SendQueue } from '../guard/send-queue.ts';
import { choice, token, tokens } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

/**
 * Echo that agrees on the first subprotocol offered that it supports. It can also ignore what is offered, or answer with
 * one that nobody offered: then clients fail the connection (RFC 6455 §4.1, WHATWG WebSockets §2).
 */
export const subprotocol = defineScenario({
	path: '/subprotocol',
	parameters: {
		supported: tokens({ default: ['chat.v2', 'chat.v1'], maxBytes: 200 }),
		ignore: choice({ default: 0, values: [0, 1] }),
		unrequested: token({ default: null, maxBytes: 50 }),
	},
	handshake({ values }) {
		if (values.ignore === 0 || values.unrequested === null) return null;
		return {
			status: 400,
			sentence: '"ignore" and "unrequested" exclude each other: one answers nothing, one something.',
		};
	},
	subprotocol(offered, { values }) {
		if (values.ignore === 1 || values.unrequested !== null) return false;
		return [...offered].find((name) => values.supported.includes(name)) ?? false;
	},
	respond(lines, { values }) {
		if (values.unrequested !== null) lines.push(`Sec-WebSocket-Protocol: ${values.unrequested}`);
	},
	connect(session) {
		const sendQueue = new SendQueue(session, 0);
		session.peer.onMessage((data, binary) => sendQueue.send(data, binary));
	},
});

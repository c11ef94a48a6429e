import { SendQueue } from '../guard/send-queue.ts';
import type { Surroundings } from '../host.ts';
import { KeptStates, NO_NAME, sharedName } from '../kept-states.ts';
import { choice, integer, token, tokens } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';
import { shuffled } from '../sequence.ts';

/** What three servers support that have grown at different times. */
const SUPPORTED = [['chat.v2', 'chat.v1'], ['chat.v1'], ['chat.v3']] as const;

/** Which server is which, drawn for the sockets of one key. */
const orders = new KeptStates<{ order: readonly (readonly string[])[] | null }>(() => ({ order: null }));

function supportedBy(server: number, name: string, around: Surroundings): readonly string[] {
	const kept = orders.of(around, name);
	kept.order ??= shuffled(SUPPORTED, () => around.host.random());
	return kept.order[server - 1] ?? [];
}

/**
 * Echo that agrees on the first subprotocol offered that it supports. It can also ignore what is offered, or answer with
 * one that nobody offered: then clients fail the connection (RFC 6455 §4.1, WHATWG WebSockets §2).
 */
export const subprotocol = defineScenario({
	path: '/subprotocol',
	parameters: {
		supported: tokens({ default: ['chat.v2', 'chat.v1'], maxBytes: 200 }),
		server: integer({ default: null, ranges: [[1, SUPPORTED.length]] }),
		ignore: choice({ default: 0, values: [0, 1] }),
		unrequested: token({ default: null, maxBytes: 50 }),
		key: token({ default: null, maxBytes: 40 }),
	},
	handshake({ run, values }) {
		if (values.server !== null && sharedName(values.key, run) === null) return NO_NAME;
		if (values.ignore === 0 || values.unrequested === null) return null;
		return {
			status: 400,
			sentence: '"ignore" and "unrequested" exclude each other: one answers nothing, one something.',
		};
	},
	subprotocol(offered, opening) {
		const { run, values } = opening;
		const { server, key } = values;
		if (values.ignore === 1 || values.unrequested !== null) return false;
		const supported = server === null ? values.supported : supportedBy(server, sharedName(key, run) ?? '', opening);
		return [...offered].find((name) => supported.includes(name)) ?? false;
	},
	respond(lines, { values }) {
		if (values.unrequested !== null) lines.push(`Sec-WebSocket-Protocol: ${values.unrequested}`);
	},
	connect(session) {
		const sendQueue = new SendQueue(session, 0);
		session.peer.onMessage((data, binary) => sendQueue.send(data, binary));
	},
});

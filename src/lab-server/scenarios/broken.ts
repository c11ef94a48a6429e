import { SendQueue } from '../guard/send-queue.ts';
import { integer } from '../parameters.ts';
import type { Peer } from '../peer.ts';
import { defineScenario } from '../scenario.ts';
import { orderFrom, whole } from '../sequence.ts';
import { spoilAccept } from './bad-accept.ts';
import { offence } from './violate.ts';

/** What is wrong with each server of a room, in no order that a reader gets to see. */
export const FAULTS = [
	/** Answers the handshake with a page: 200. */
	'page',
	/** Answers 101 with a wrong accept value. */
	'accept',
	/** Answers 101 with a subprotocol, or an extension, that nobody offered. */
	'subprotocol',
	'extension',
	/** Answers the first message with something that breaks a rule. */
	'masked',
	'rsv',
	'utf8',
	'split-control',
	/** Cuts the link at the first message, without a Close frame. */
	'cut',
	/** Never answers a message. It does answer a Close frame. */
	'silent',
] as const;

export type ServerFault = (typeof FAULTS)[number];

/** Numbers of rooms have at most six digits. */
const ROOMS = 999_999;

interface Chosen {
	readonly room: number | null;
	readonly server: number | null;
}

/** @returns the fault of a server; null where the address asks for the number of a room */
export const faultOf = ({ room, server }: Chosen): ServerFault | null =>
	room === null || server === null ? null : (orderFrom(FAULTS, room)[server - 1] ?? null);

const PAGE = {
	status: 200,
	sentence: 'A page was found here. Whoever answered knows nothing of WebSocket.',
} as const;

const HALF = {
	status: 400,
	sentence: '"room" and "server" belong together; without both, the number of a room is sent.',
} as const;

/**
 * Ten broken servers in an order that depends on the number of their room. The number is drawn by the server, so that
 * nobody can know beforehand which is which: one has to look.
 */
export const broken = defineScenario({
	path: '/broken',
	parameters: {
		room: integer({ default: null, ranges: [[1, ROOMS]] }),
		server: integer({ default: null, ranges: [[1, FAULTS.length]] }),
	},
	handshake({ values }) {
		if ((values.room === null) !== (values.server === null)) return HALF;
		return faultOf(values) === 'page' ? PAGE : null;
	},
	subprotocol: (offered, { values }) => (faultOf(values) === 'subprotocol' ? false : ([...offered][0] ?? false)),
	respond(lines, { values }) {
		const fault = faultOf(values);
		if (fault === 'accept') spoilAccept(lines);
		if (fault === 'subprotocol') lines.push('Sec-WebSocket-Protocol: unasked');
		if (fault === 'extension') lines.push('Sec-WebSocket-Extensions: x-unasked');
	},
	connect(session) {
		const { peer, host, values } = session;
		const fault = faultOf(values);
		if (fault === null) {
			peer.send(String(1 + whole(() => host.random(), ROOMS)), false);
			peer.close(1000);
			return;
		}
		const sendQueue = new SendQueue(session, 0);
		peer.onMessage((data, binary) => {
			if (!misbehave(peer, fault)) sendQueue.send(data, binary);
		});
	},
});

/** @returns false where the fault is none of those that show at a message */
function misbehave(peer: Peer, fault: ServerFault): boolean {
	switch (fault) {
		case 'masked':
		case 'rsv':
		case 'utf8':
		case 'split-control':
			peer.write(offence(fault));
			return true;
		case 'cut':
			peer.cut();
			return true;
		default:
			return fault === 'silent';
	}
}

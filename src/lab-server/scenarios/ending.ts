import { integer } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';
import { orderFrom, whole } from '../sequence.ts';
import { spoilAccept } from './bad-accept.ts';
import { offence } from './violate.ts';

/** How connections end here: two are never open, two are lost, and of two the page is told a code. */
export const ENDINGS = ['refused', 'wrong-accept', 'cut', 'broken-rule', 1011, 4008] as const;

export type EndingKind = (typeof ENDINGS)[number];

/** Numbers of rooms have at most six digits. */
const ROOMS = 999_999;
/** Of those that open, in ms. */
const LIFETIME = 100;

interface Chosen {
	readonly room: number | null;
	readonly server: number | null;
}

/** @returns how the connections of a server end; null where the address asks for the number of a room */
export const endingOf = ({ room, server }: Chosen): EndingKind | null =>
	room === null || server === null ? null : (orderFrom(ENDINGS, room)[server - 1] ?? null);

const OVERLOADED = { status: 503, sentence: 'The server is overloaded.' } as const;

const HALF = {
	status: 400,
	sentence: '"room" and "server" belong together; without both, the number of a room is sent.',
} as const;

/** Six servers whose connections end in six ways, in an order that depends on the number of their room. */
export const ending = defineScenario({
	path: '/ending',
	parameters: {
		room: integer({ default: null, ranges: [[1, ROOMS]] }),
		server: integer({ default: null, ranges: [[1, ENDINGS.length]] }),
	},
	handshake({ values }) {
		if ((values.room === null) !== (values.server === null)) return HALF;
		return endingOf(values) === 'refused' ? OVERLOADED : null;
	},
	respond(lines, { values }) {
		if (endingOf(values) === 'wrong-accept') spoilAccept(lines);
	},
	connect({ peer, host, values, after }) {
		const how = endingOf(values);
		if (how === null) {
			peer.send(String(1 + whole(() => host.random(), ROOMS)), false);
			peer.close(1000);
			return;
		}
		after(LIFETIME, () => {
			if (typeof how === 'number') peer.close(how);
			else if (how === 'cut') peer.cut();
			else if (how === 'broken-rule' && peer.isOpen) peer.write(offence('rsv'));
		});
	},
});

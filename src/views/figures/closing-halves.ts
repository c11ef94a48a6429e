import { Endpoint } from '../../protocol/connection/endpoint.ts';
import type { ConnectionEvent, ConnectionState } from '../../protocol/connection/events.ts';
import { openAsClient, openAsServer } from '../../protocol/connection/opening.ts';

export type EndName = 'page' | 'server';
export type FlightName = 'page-close' | 'server-close' | 'server-end' | 'page-end';

/** The figure's time runs from 0 to here. It has no unit: what counts is the order. */
export const LAST = 100;
/** When the page calls `close()`. */
const CALL = 16;
/** How long anything is on its way. */
const TRANSIT = 22;
/** The server ends TCP so long after its Close frame, that both can be seen. */
const BEFORE_END = 8;

/** Something that one end has sent. */
export interface Flight {
	readonly name: FlightName;
	readonly from: EndName;
	readonly leaves: number;
	/** Where nothing comes between. */
	readonly arrives: number;
	/** The cut came between. */
	readonly lost: boolean;
}

export interface Stretch {
	readonly state: ConnectionState;
	readonly from: number;
	readonly to: number;
}

/** What an end knows of the closing at the moment of the cut. */
export type Knowledge = 'nothing' | 'asked' | 'heard' | 'over';

export interface ClosingHalf {
	readonly stretches: readonly Stretch[];
	readonly knows: Knowledge;
	/** What it is told in the end: of its close event, or of what a server has in its place. */
	readonly code: number;
	readonly wasClean: boolean;
}

export interface ClosingHalves extends Readonly<Record<EndName, ClosingHalf>> {
	readonly flights: readonly Flight[];
}

/** One end, and what it has come to. */
interface Side {
	readonly end: Endpoint;
	readonly changes: { readonly t: number; readonly state: ConnectionState }[];
	heard: boolean;
	closed: (ConnectionEvent & { readonly type: 'closed' }) | null;
}

/**
 * A closing handshake that the page begins, between two real ends, over a link that is cut.
 *
 * @param cut from 0 to `LAST`; what is on its way then is lost, and nothing arrives any more
 */
export function closingHalves(cut: number): ClosingHalves {
	const sides = openSides();
	const flights: Flight[] = [];
	const due: { readonly t: number; readonly happen: (t: number) => void }[] = [];
	const later = (t: number, happen: (t: number) => void) => {
		due.push({ t, happen });
		due.sort((one, other) => one.t - other.t);
	};
	const fly = (name: FlightName, from: EndName, leaves: number, arrive: (t: number) => void) => {
		if (leaves >= cut) return;
		const arrives = leaves + TRANSIT;
		flights.push({ name, from, leaves, arrives, lost: arrives > cut });
		if (arrives <= cut) later(arrives, arrive);
	};
	const take = (name: EndName, t: number, events: readonly ConnectionEvent[]) => {
		const side = sides[name];
		for (const event of events) {
			if (event.type === 'closing') side.heard = true;
			else if (event.type === 'write') sendClose(name, t, event.bytes);
			else if (event.type === 'end') later(t + BEFORE_END, (then) => endLink(name, then));
			else if (event.type === 'closed') side.closed = event;
		}
		if (side.changes.at(-1)?.state !== side.end.state) side.changes.push({ t, state: side.end.state });
	};
	const sendClose = (from: EndName, t: number, bytes: Uint8Array) => {
		const to = other(from);
		fly(`${from}-close`, from, t, (then) => take(to, then, sides[to].end.receive(bytes)));
	};
	const endLink = (from: EndName, t: number) => {
		const to = other(from);
		fly(`${from}-end`, from, t, (then) => {
			take(to, then, sides[to].end.end());
			// The first to hear that the link was ended ends its own direction.
			if (sides[from].closed === null) endLink(to, then);
		});
	};

	// The page calls close() in any case: it does not know of the cut.
	later(CALL, (t) => {
		sendClose('page', t, sides.page.end.close(1000, 'done'));
		take('page', t, []);
	});
	const known: Record<EndName, Knowledge> = { page: 'nothing', server: 'nothing' };
	for (let next = due.shift(); next !== undefined; next = due.shift()) {
		next.happen(next.t);
		if (next.t <= cut) for (const name of ['page', 'server'] as const) known[name] = knowledgeOf(sides[name]);
	}
	return { page: halfOf(sides.page, known.page), server: halfOf(sides.server, known.server), flights };
}

const other = (end: EndName): EndName => (end === 'page' ? 'server' : 'page');

function knowledgeOf({ end, heard, closed }: Side): Knowledge {
	if (closed !== null) return 'over';
	if (heard) return 'heard';
	return end.state === 'closing' ? 'asked' : 'nothing';
}

/** Whoever has not heard of the end by now hears in the end that the link is gone. */
function halfOf({ end, changes, closed }: Side, knows: Knowledge): ClosingHalf {
	const stretches = changes.map(({ t, state }, index) => ({ state, from: t, to: changes[index + 1]?.t ?? LAST }));
	const told = closed ?? end.end().find((event) => event.type === 'closed');
	if (told === undefined) throw new Error('An end that was not closed tells that it is.');
	return { stretches, knows, code: told.code, wasClean: told.wasClean };
}

/** RFC 6455 §1.3's own key. */
const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

/** Both ends, open. */
function openSides(): Readonly<Record<EndName, Side>> {
	const page = new Endpoint({
		opening: openAsClient({ target: '/', host: 'example.com', key: KEY }),
		maskingKey: () => new Uint8Array(4),
	});
	const server = new Endpoint({ opening: openAsServer() });
	const answer = server.receive(page.greeting ?? new Uint8Array(0));
	for (const event of answer) if (event.type === 'write') page.receive(event.bytes);
	const sideOf = (end: Endpoint): Side => ({ end, changes: [{ t: 0, state: end.state }], heard: false, closed: null });
	return { page: sideOf(page), server: sideOf(server) };
}

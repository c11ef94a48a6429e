import { integer } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';
import { orderFrom, sequenceOf, whole } from '../sequence.ts';

/** The board has eight columns and eight rows. */
const SIDE = 8;

const text = (x: unknown, y: unknown, type = 'move'): string => JSON.stringify({ type, x, y });

/** What is wrong with a message: each seat gets one of them, in an order that the number of the table decides on. */
const BAD_MESSAGES: readonly ((x: number, y: number) => string)[] = [
	(x, y) => text(x, y).slice(0, -1),
	() => 'null',
	(x, y) => text(x, y, 'teleport'),
	(x, y) => text(String(x), y),
	(x, y) => text(x, y + 0.5),
	(x) => text(x, SIDE),
];

const TABLES = 999_999;
/** Good moves before the bad one: so many at least, and at most so many more. */
const BEFORE = 1;
const MORE = 4;
/** Good moves behind it, for those who did not close. */
const BEHIND = 2;
/** Between two messages, in ms, so that each is seen by itself. */
const PAUSE = 10;
/** How long the page may take to close behind the last one, in ms: it may be busy, or its machine may. */
const PATIENCE = 1_000;

const HALF = {
	status: 400,
	sentence: '"table" and "seat" belong together; without both, the number of a table is sent.',
} as const;

/**
 * Sends moves of a board game, one of which is no move; then closes with 1000, where the page has not within a second. Which message
 * it is and what is wrong with it depends on the number of the table, which is drawn by the server.
 */
export const moves = defineScenario({
	path: '/moves',
	parameters: {
		table: integer({ default: null, ranges: [[1, TABLES]] }),
		seat: integer({ default: null, ranges: [[1, BAD_MESSAGES.length]] }),
	},
	handshake: ({ values }) => ((values.table === null) === (values.seat === null) ? null : HALF),
	connect({ peer, host, values, after }) {
		const { table, seat } = values;
		if (table === null || seat === null) {
			peer.send(String(1 + whole(() => host.random(), TABLES)), false);
			peer.close(1000);
			return;
		}
		const messages = [...messagesAt(table, seat)];
		const next = (): void => {
			const message = messages.shift();
			if (message === undefined) {
				peer.close(1000);
				return;
			}
			peer.send(message, false);
			after(messages.length > 0 ? PAUSE : PATIENCE, next);
		};
		next();
	},
});

function messagesAt(table: number, seat: number): readonly string[] {
	const random = sequenceOf(table * BAD_MESSAGES.length + seat);
	random();
	const good = (count: number) => Array.from({ length: count }, () => text(whole(random, SIDE), whole(random, SIDE)));
	const bad = orderFrom(BAD_MESSAGES, table)[seat - 1] ?? (() => '');
	return [...good(BEFORE + whole(random, MORE)), bad(whole(random, SIDE), whole(random, SIDE)), ...good(BEHIND)];
}

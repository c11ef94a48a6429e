import { decodeUtf8, encodeUtf8 } from '../../protocol/utf8.ts';
import { SendQueue } from '../guard/send-queue.ts';
import type { Host } from '../host.ts';
import { KeptStates, NO_NAME, sharedName } from '../kept-states.ts';
import { LAB_LIMITS } from '../limits.ts';
import { closeCode, integer, token } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';
import { shuffled } from '../sequence.ts';

/** What the sockets of one key share. */
interface Server {
	/** From 1. */
	life: number;
	/** When this life ends; null before its first socket. */
	ends: number | null;
	/** Handshakes that were refused since it ended. */
	refused: number;
	/** How many are refused after each life but the last, where that was drawn. */
	drawn: readonly number[] | null;
}

const servers = new KeptStates<Server>(() => ({ life: 1, ends: null, refused: 0, drawn: null }));

const TOO_FEW = {
	status: 400,
	sentence: '"most" must leave a number of its own, from "fails" on, to each outage.',
} as const;

/**
 * A server that dies and comes back. A life begins with its first socket and ends with all of its sockets cut; then so many
 * handshakes are refused, for so long at least. The last life goes on, or ends with a close code, to all who come later too.
 */
export const outage = defineScenario({
	path: '/outage',
	parameters: {
		up: integer({ default: 500, ranges: [[0, LAB_LIMITS.longestWait]], unit: 'ms' }),
		fails: integer({ default: 3, ranges: [[0, 100]] }),
		most: integer({ default: null, ranges: [[0, 100]] }),
		down: integer({ default: 0, ranges: [[0, LAB_LIMITS.longestWait]], unit: 'ms' }),
		lives: integer({ default: 2, ranges: [[1, 10]] }),
		end: closeCode,
		key: token({ default: null, maxBytes: 40 }),
	},
	handshake(opening) {
		const { run, host, values } = opening;
		const name = sharedName(values.key, run);
		if (name === null) return NO_NAME;
		const numbers = numbersFrom(values.fails, values.most ?? values.fails);
		if (values.most !== null && numbers.length < values.lives - 1) return TOO_FEW;
		const server = servers.of(opening, name);
		if (server.ends === null || host.now() < server.ends || server.life >= values.lives) return null;
		if (values.most !== null) server.drawn ??= drawnFrom(numbers, values.lives - 1, host);
		const fails = server.drawn?.[server.life - 1] ?? values.fails;
		if (server.refused < fails || host.now() < server.ends + values.down) {
			server.refused += 1;
			return { status: 503, sentence: 'The server behind this address is down.' };
		}
		server.life += 1;
		server.ends = null;
		server.refused = 0;
		return null;
	},
	connect(session) {
		const { peer, run, host, values, after } = session;
		const server = servers.of(session, sharedName(values.key, run) ?? '');
		const { life } = server;
		server.ends ??= host.now() + values.up;
		const isLast = life >= values.lives;
		const end = () => {
			// Timers may be early by the clock: whoever comes back at once meets a server that is down.
			if (server.life === life && server.ends !== null) server.ends = Math.min(server.ends, host.now());
			if (isLast && values.end !== null) peer.close(values.end);
			else peer.cut();
		};
		if (!isLast || values.end !== null) after(Math.max(0, server.ends - host.now()), end);

		const sendQueue = new SendQueue(session, 0);
		let messages = 0;
		peer.send(`life ${life}`, false);
		peer.onMessage((data, binary) => {
			messages += 1;
			const text = binary ? `${data.length} bytes` : decodeUtf8(data);
			sendQueue.send(encodeUtf8(`life ${life}, message ${messages}: ${text}`), false);
		});
	},
});

const numbersFrom = (least: number, most: number): readonly number[] =>
	Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index);

/** So many of them, each once, in an order that is drawn too. */
const drawnFrom = (numbers: readonly number[], count: number, host: Host): readonly number[] =>
	shuffled(numbers, () => host.random()).slice(0, count);

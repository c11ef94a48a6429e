import { KeptStates, NO_NAME, sharedName } from '../kept-states.ts';
import { LAB_LIMITS } from '../limits.ts';
import { integer, token } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';
import { whole } from '../sequence.ts';

/** How far the stream of one key has come: the number of the last message that came up. */
interface Stream {
	issued: number;
}

/**
 * How long a link stays behind its last message, in ms: where a browser is busy until it is gone, the browser never tells that it was
 * open, nor what it brought (Firefox).
 */
const SEEN = 150;

const streams = new KeptStates<Stream>(() => ({ issued: 0 }));

/**
 * A stream of numbered messages whose connections are cut after so many of them, and that can be gone on with behind any
 * number. Each time that nobody listens, some come up that only those get who ask for them.
 */
export const resume = defineScenario({
	path: '/resume',
	parameters: {
		last: integer({ default: null, ranges: [[0, 1000]] }),
		count: integer({ default: 12, ranges: [[1, 1000]] }),
		cut: integer({ default: 4, ranges: [[1, 1000]] }),
		most: integer({ default: null, ranges: [[1, 1000]] }),
		away: integer({ default: 3, ranges: [[0, 1000]] }),
		block: integer({ default: 1, ranges: [[1, 100]] }),
		every: integer({ default: 20, ranges: [[0, LAB_LIMITS.longestWait]], unit: 'ms' }),
		key: token({ default: null, maxBytes: 40 }),
	},
	handshake({ run, values: { block, cut, most, key } }) {
		if (sharedName(key, run) === null) return NO_NAME;
		if (most !== null && most < cut) return { status: 400, sentence: '"most" must not be less than "cut".' };
		if (block <= cut) return null;
		return { status: 400, sentence: '"block" must not be more than "cut": no connection would get any further.' };
	},
	connect(session) {
		const { peer, run, host, values, after } = session;
		const { last, count, cut, most, away, block, every } = values;
		const end = cut + (most === null ? 0 : whole(() => host.random(), most - cut + 1));
		const stream = streams.of(session, sharedName(values.key, run) ?? '');
		const begun = stream.issued > 0;
		let next = (begun ? stream.issued + away : 0) + 1;
		if (last !== null) next = Math.floor(last / block) * block + 1;
		let sent = 0;

		const step = () => {
			if (next > count) return peer.close(1000, 'that was all');
			if (sent === end) return peer.cut();
			peer.send(JSON.stringify({ id: next, text: `message ${next}` }), false);
			stream.issued = Math.max(stream.issued, next);
			next += 1;
			sent += 1;
			after(sent === end ? Math.max(every, SEEN) : every, step);
		};
		step();
	},
});

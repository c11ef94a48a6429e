import { SendQueue } from '../guard/send-queue.ts';
import { KeptStates, NO_NAME, sharedName } from '../kept-states.ts';
import { LAB_LIMITS } from '../limits.ts';
import { integer, token } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';
import { whole } from '../sequence.ts';

/** Of the sockets of one key: how many there were, and which of the present group falls silent, from 0. */
const groups = new KeptStates(() => ({ sockets: 0, silent: 0 }));

/**
 * Accepts, reads, and never sends a frame, not even a pong or a close frame: a dead peer. It may send back some messages
 * before it falls silent, and it may be one socket of several that does so, drawn at random. In the end the link is cut.
 */
export const silent = defineScenario({
	path: '/silent',
	parameters: {
		answers: integer({ default: 0, ranges: [[0, 1_000]] }),
		of: integer({ default: 1, ranges: [[1, 10]] }),
		key: token({ default: null, maxBytes: 40 }),
	},
	keepAlive: false,
	lifetime: LAB_LIMITS.longestLifetime,
	settings: () => ({ autoPong: false }),
	handshake: ({ run, values }) => (values.of > 1 && sharedName(values.key, run) === null ? NO_NAME : null),
	connect(session) {
		const { peer, run, host, values } = session;
		const group = groups.of(session, sharedName(values.key, run) ?? '');
		const place = group.sockets % values.of;
		if (place === 0) group.silent = whole(() => host.random(), values.of);
		group.sockets += 1;
		const lives = place !== group.silent;
		if (!lives) peer.withholdClose(() => {});
		const sendQueue = new SendQueue(session, 0);
		let left = lives ? Number.POSITIVE_INFINITY : values.answers;
		peer.onMessage((data, binary) => {
			if (left === 0) return;
			left -= 1;
			sendQueue.send(data, binary);
		});
	},
});

import { decodeUtf8 } from '../../protocol/utf8.ts';
import { LAB_LIMITS } from '../limits.ts';
import { integer } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

/**
 * Pings, one at a time, and reports each round trip as a text message: `{"ping":1,"ms":0.42}`. The payload of the ping is
 * `ping 1`, by which its pong is known (RFC 6455 §5.5.3). While something still waits to be sent, no ping is added. It may stop after
 * so many: who closes at the last report can't meet one more.
 */
export const ping = defineScenario({
	path: '/ping',
	parameters: {
		every: integer({ default: 1000, ranges: [[100, LAB_LIMITS.longestWait]], unit: 'ms' }),
		count: integer({ default: null, ranges: [[1, 1000]] }),
	},
	connect({ peer, host, values, after }) {
		let count = 0;
		let sent: number | null = null;
		const beat = () => {
			if (count === values.count) return;
			after(values.every, beat);
			if (sent !== null || !peer.isOpen || peer.bufferedAmount > 0) return;
			count += 1;
			sent = host.now();
			peer.ping(`ping ${count}`);
		};
		peer.onPong((payload) => {
			if (sent === null || decodeUtf8(payload) !== `ping ${count}`) return;
			const ms = Math.round((host.now() - sent) * 100) / 100;
			sent = null;
			peer.send(JSON.stringify({ ping: count, ms }), false);
		});
		beat();
	},
});

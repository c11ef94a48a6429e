import { LAB_LIMITS } from '../limits.ts';
import { closeCode, integer } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';
import { whole } from '../sequence.ts';

/**
 * Sends that many text messages, then stays open or closes. Each is its number, from 1, with dots behind it up to the size; a
 * size that is too small for the number adds none. Without `every` they leave as fast as the link takes them.
 */
export const flood = defineScenario({
	path: '/flood',
	parameters: {
		count: integer({ default: 1000, ranges: [[1, LAB_LIMITS.floodMessages]] }),
		size: integer({ default: 16, ranges: [[1, 65_536]], unit: 'bytes' }),
		every: integer({ default: 0, ranges: [[0, LAB_LIMITS.longestWait]], unit: 'ms' }),
		fewer: integer({ default: 0, ranges: [[0, LAB_LIMITS.floodMessages]] }),
		end: closeCode,
	},
	handshake({ limits, values: { count, size } }) {
		if (count * size <= limits.floodBytes) return null;
		return { status: 400, sentence: `"count" times "size" must be at most ${limits.floodBytes} bytes.` };
	},
	connect({ peer, host, limits, values, after, inTurn }) {
		const { size, every, end: code } = values;
		const fewer = Math.min(values.fewer, values.count - 1);
		const count = fewer === 0 ? values.count : values.count - 1 - whole(() => host.random(), fewer);
		const dots = '.'.repeat(size);
		const most = Math.ceil(limits.floodTurnBytes / size);
		const burst = every > 0 ? 1 : Math.min(limits.floodTurnMessages, most);
		let sent = 0;

		/** Called when the last burst has left, or when the link is broken. */
		const next = () => {
			if (!peer.isOpen) return;
			if (sent === count) {
				if (code !== null) peer.close(code);
			} else if (every > 0) after(every, send);
			else inTurn(send);
		};
		const send = () => {
			if (!peer.isOpen) return;
			const end = Math.min(sent + burst, count);
			peer.together(() => {
				while (sent < end) {
					sent += 1;
					const number = String(sent);
					peer.send(number + dots.slice(number.length), false, sent === end ? next : undefined);
				}
			});
		};
		next();
	},
});

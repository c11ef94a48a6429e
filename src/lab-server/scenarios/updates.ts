import { integer } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

/** Where the updates are to be had by plain HTTP; `/updates` itself is a WebSocket. */
export const POLL_PATH = '/updates/poll';
export const EVENTS_PATH = '/updates/events';

/** How many updates there are, and how far apart. */
export const updateParameters = {
	count: integer({ default: 20, ranges: [[1, 1000]] }),
	every: integer({ default: 50, ranges: [[10, 1000]], unit: 'ms' }),
};

/** The same in each way in which it can be had. @param number from 1 */
export function updateText(number: number): string {
	const price = (200 + 9 * Math.sin(number / 3)).toFixed(2);
	return JSON.stringify({ update: number, price });
}

/** Sends a price every so many ms, so many times, then stays open. The host has the same by plain HTTP. */
export const updates = defineScenario({
	path: '/updates',
	parameters: updateParameters,
	connect({ peer, values: { count, every }, after }) {
		let sent = 0;
		const next = () => {
			if (!peer.isOpen) return;
			sent += 1;
			peer.send(updateText(sent), false);
			if (sent < count) after(every, next);
		};
		after(every, next);
	},
});

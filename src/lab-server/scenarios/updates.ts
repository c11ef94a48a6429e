import { defineScenario } from '../scenario.ts';
import { updateParameters, updateText } from '../updates.ts';

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

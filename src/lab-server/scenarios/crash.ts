import { choice } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

/** Has a mistake in it: it throws. The guard around every scenario makes a close frame with 1011 of that. */
export const crash = defineScenario({
	path: '/crash',
	parameters: { when: choice({ default: 'message', values: ['message', 'open'] }) },
	connect({ peer, values }) {
		const fail = () => {
			throw new Error('/crash fails on purpose.');
		};
		if (values.when === 'open') fail();
		peer.onMessage(fail);
	},
});

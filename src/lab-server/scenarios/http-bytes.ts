import { defineScenario } from '../scenario.ts';

/** Sends what the plain requests of the same run have put on the wire so far, and closes. */
export const httpBytes = defineScenario({
	path: '/http-bytes',
	parameters: {},
	handshake: ({ requestBytes }) => {
		return requestBytes === null
			? { status: 400, sentence: 'Only requests of a run that is watched are counted: a lab adds "tap" by itself.' }
			: null;
	},
	connect({ peer, requestBytes }) {
		peer.send(JSON.stringify(requestBytes?.() ?? {}), false);
		peer.close(1000);
	},
});

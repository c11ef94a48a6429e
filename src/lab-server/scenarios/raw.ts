import { defineScenario } from '../scenario.ts';

/**
 * A tunnel to this server and to nothing else: what is in a binary message is written to a connection of its own, and what
 * is read from there comes back as binary messages. So one can write a handshake and frames by hand. Messages stand for
 * nothing: like TCP, the tunnel keeps the order of bytes and not where they were split.
 */
export const raw = defineScenario({
	path: '/raw',
	parameters: {},
	// A page anywhere could make its visitors write to their own machines.
	ownPagesOnly: true,
	dials: true,
	handshake: ({ dial }) => {
		return dial === null ? { status: 403, sentence: 'A tunnel can not be opened through a tunnel.' } : null;
	},
	connect({ peer, dial, guard }) {
		const inner = dial?.();
		if (inner === undefined) return;
		peer.onClose(() => inner.cut());
		peer.keeps(() => inner.held);

		peer.onMessage((data, binary) => {
			if (!binary) peer.close(1003, 'Only binary messages: each is bytes for the server.');
			else if (!inner.write(data)) peer.hold('back-pressure');
		});
		inner.onDrain(guard(() => peer.release('back-pressure')));

		// One chunk is under way at a time. Where the socket is closed, nothing is read any more.
		const left = (error?: Error | null) => {
			if (!error) inner.resume();
		};
		inner.onData(
			guard((chunk: Uint8Array) => {
				inner.pause();
				peer.send(chunk, true, left);
			}),
		);
		inner.onEnd(
			guard(() => {
				peer.close(1000, 'The connection inside has ended.');
				// There is nothing to wait for any more; the answer to the close frame may be among what was not read.
				peer.release('back-pressure');
			}),
		);
	},
});

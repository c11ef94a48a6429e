import { bytesOf } from '../message-bytes.ts';
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
	handshake: ({ dial }) => {
		return dial === null ? { status: 403, sentence: 'A tunnel can not be opened through a tunnel.' } : null;
	},
	connect({ webSocket, dial, guard }) {
		const inner = dial?.();
		if (inner === undefined) return;
		inner.on('error', () => inner.destroy());
		webSocket.once('close', () => inner.destroy());
		webSocket.keeps(() => inner.writableLength + inner.readableLength);

		webSocket.on('message', (data, binary) => {
			if (!binary) webSocket.close(1003, 'Only binary messages: each is bytes for the server.');
			else if (!inner.destroyed && !inner.write(bytesOf(data))) webSocket.pause();
		});
		inner.on(
			'drain',
			guard(() => webSocket.resume()),
		);

		// One chunk is under way at a time. Where the socket is closed, nothing is read any more.
		const left = (error?: Error | null) => {
			if (!error) inner.resume();
		};
		inner.on(
			'data',
			guard((chunk: Buffer) => {
				inner.pause();
				webSocket.send(chunk, left);
			}),
		);
		// A connection that breaks has no end, only a close.
		const ended = guard(() => {
			webSocket.close(1000, 'The connection inside has ended.');
			// There is nothing to wait for any more; the answer to the close frame may be among what was not read.
			webSocket.resume();
		});
		inner.once('end', ended);
		inner.once('close', ended);
	},
});

import { encodeFrame } from '../../protocol/frame-encoder.ts';
import { LAB_LIMITS } from '../limits.ts';
import { bytesOf } from '../message-bytes.ts';
import { integer } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

/** Sends back each message in fragments of that size (RFC 6455 §5.4); they may end in the middle of a character. */
export const fragment = defineScenario({
	path: '/fragment',
	parameters: { size: integer({ default: 4, ranges: [[1, 65_536]], unit: 'bytes' }) },
	// One message can make ten thousand frames: others have their turn before the next one.
	settings: () => ({ allowSynchronousEvents: false }),
	connect({ webSocket, link, values, guard }) {
		link.on(
			'drain',
			guard(() => webSocket.resume()),
		);
		webSocket.on('message', (data, binary) => {
			if (webSocket.readyState !== webSocket.OPEN) return;
			const message = bytesOf(data);
			if (message.length > values.size * LAB_LIMITS.fragmentsPerMessage) {
				webSocket.close(
					1009,
					`This message would take more than ${LAB_LIMITS.fragmentsPerMessage} fragments (limit: fragmentsPerMessage).`,
				);
			} else if (!link.write(inFragments(message, values.size, binary ? 2 : 1))) {
				webSocket.pause();
			}
		});
	},
});

/** @returns the frames, one after the other */
function inFragments(message: Buffer, size: number, opcode: number): Buffer {
	const frames: Uint8Array[] = [];
	for (let start = 0; start === 0 || start < message.length; start += size) {
		const payload = message.subarray(start, start + size);
		frames.push(encodeFrame({ fin: start + size >= message.length, opcode: start === 0 ? opcode : 0, payload }));
	}
	return Buffer.concat(frames);
}

import { encodeFrame } from '../../protocol/frame-encoder.ts';
import { LAB_LIMITS } from '../limits.ts';
import { integer } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

/** Sends back each message in fragments of that size (RFC 6455 §5.4); they may end in the middle of a character. */
export const fragment = defineScenario({
	path: '/fragment',
	parameters: { size: integer({ default: 4, ranges: [[1, 65_536]], unit: 'bytes' }) },
	// One message can make ten thousand frames: others have their turn before the next one.
	settings: () => ({ allowSynchronousEvents: false }),
	connect({ peer, values }) {
		peer.onDrain(() => peer.release('back-pressure'));
		peer.onMessage((message, binary) => {
			if (!peer.isOpen) return;
			if (message.length > values.size * LAB_LIMITS.fragmentsPerMessage) {
				peer.close(
					1009,
					`This message would take more than ${LAB_LIMITS.fragmentsPerMessage} fragments (limit: fragmentsPerMessage).`,
				);
			} else if (!peer.write(inFragments(message, values.size, binary ? 2 : 1))) {
				peer.hold('back-pressure');
			}
		});
	},
});

/** @returns the frames, one after the other */
function inFragments(message: Uint8Array, size: number, opcode: number): Uint8Array {
	const frames: Uint8Array[] = [];
	let length = 0;
	for (let start = 0; start === 0 || start < message.length; start += size) {
		const payload = message.subarray(start, start + size);
		const frame = encodeFrame({ fin: start + size >= message.length, opcode: start === 0 ? opcode : 0, payload });
		frames.push(frame);
		length += frame.length;
	}
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const frame of frames) {
		bytes.set(frame, at);
		at += frame.length;
	}
	return bytes;
}

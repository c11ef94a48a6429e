import { encodeFrame } from '../../protocol/frame-encoder.ts';
import { joined } from '../../protocol/joined.ts';
import { OPCODE } from '../../protocol/opcodes.ts';
import { choice, integer } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

/**
 * Sends back each message in fragments of that size (RFC 6455 §5.4); they may end in the middle of a character. With `ping` a
 * ping stands between one fragment and the next, as it may (§5.5).
 */
export const fragment = defineScenario({
	path: '/fragment',
	parameters: {
		size: integer({ default: 4, ranges: [[1, 65_536]], unit: 'bytes' }),
		ping: choice({ default: 0, values: [0, 1] }),
	},
	// One message can make ten thousand frames: others have their turn before the next one.
	settings: () => ({ allowSynchronousEvents: false }),
	connect({ peer, limits, values }) {
		peer.onDrain(() => peer.release('back-pressure'));
		peer.onMessage((message, binary) => {
			if (!peer.isOpen) return;
			if (message.length > values.size * limits.fragmentsPerMessage) {
				peer.close(
					1009,
					`This message would take more than ${limits.fragmentsPerMessage} fragments (limit: fragmentsPerMessage).`,
				);
			} else if (!peer.write(inFragments(message, values, binary ? OPCODE.binary : OPCODE.text))) {
				peer.hold('back-pressure');
			}
		});
	},
});

interface Cut {
	readonly size: number;
	readonly ping: 0 | 1;
}

/** @returns the frames, one after the other */
function inFragments(message: Uint8Array, { size, ping }: Cut, type: number): Uint8Array {
	const frames: Uint8Array[] = [];
	for (let start = 0; start === 0 || start < message.length; start += size) {
		const payload = message.subarray(start, start + size);
		if (ping === 1 && start > 0) frames.push(encodeFrame({ opcode: OPCODE.ping, payload: new Uint8Array(0) }));
		const opcode = start === 0 ? type : OPCODE.continuation;
		frames.push(encodeFrame({ fin: start + size >= message.length, opcode, payload }));
	}
	return joined(frames);
}

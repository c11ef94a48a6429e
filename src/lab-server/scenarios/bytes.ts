import { FrameDecoder } from '../../protocol/frame-decoder.ts';
import { OPCODE } from '../../protocol/opcodes.ts';
import { LAB_LIMITS } from '../limits.ts';
import { hexWithin } from '../parameter-values.ts';
import { hex, integer } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

/** "Hello", unmasked (RFC 6455 §5.7). */
const HELLO = '810548656c6c6f';

/**
 * Writes given bytes behind its handshake, whatever they are, and sends messages back: so one sees what a client does with them.
 * Where a Close frame is among them, it counts as the server's own.
 */
export const bytes = defineScenario({
	path: '/bytes',
	parameters: {
		hex: hex({ default: HELLO, maxBytes: LAB_LIMITS.givenBytes }),
		after: integer({ default: 0, ranges: [[0, LAB_LIMITS.longestWait]], unit: 'ms' }),
	},
	connect({ peer, limits, values, after }) {
		peer.onMessage((data, binary) => peer.send(data, binary));
		after(values.after, () => {
			const given = hexWithin(values.hex, limits.givenBytes);
			if (given === undefined || !peer.isOpen) return;
			peer.write(given);
			if (holdsClose(given)) peer.withholdClose(() => peer.cut());
		});
	},
});

/** Whether a client that reads on finds a Close frame in them. */
const holdsClose = (given: Uint8Array): boolean =>
	new FrameDecoder({ receiver: 'client', reading: 'lenient' })
		.push(given)
		.some(({ opcode }) => opcode === OPCODE.close);

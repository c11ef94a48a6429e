import { encodeFrame } from '../../protocol/frame-encoder.ts';
import { OPCODE } from '../../protocol/opcodes.ts';
import { integer } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';
import { type Random, sequenceOf, whole } from '../sequence.ts';

/** By turns: a frame as servers send it, one as clients do, and one whose length does not fit into 7 bits. */
const KINDS = [
	{ masked: false, shortest: 1, longest: 20 },
	{ masked: true, shortest: 1, longest: 20 },
	{ masked: true, shortest: 126, longest: 300 },
] as const;

/**
 * Sends that many binary messages, the bytes of one text frame each, made at random or from a seed, then closes with 1000.
 */
export const sample = defineScenario({
	path: '/sample',
	parameters: {
		count: integer({ default: 3, ranges: [[1, 30]] }),
		seed: integer({ default: null, ranges: [[1, 1_000_000]] }),
	},
	connect({ peer, host, values }) {
		const random = values.seed === null ? () => host.random() : sequenceOf(values.seed);
		for (let sent = 0; sent < values.count; sent += 1) {
			const { masked, shortest, longest } = KINDS[sent % KINDS.length] ?? KINDS[0];
			const payload = letters(random, shortest + whole(random, longest - shortest + 1));
			const maskingKey = masked ? Uint8Array.from({ length: 4 }, () => whole(random, 256)) : null;
			peer.send(encodeFrame({ opcode: OPCODE.text, payload, maskingKey }), true);
		}
		peer.close(1000);
	},
});

/** From a to z, so that what is unmasked with the wrong byte of the key can be told at a glance. */
const letters = (random: Random, length: number): Uint8Array =>
	Uint8Array.from({ length }, () => 0x61 + whole(random, 26));

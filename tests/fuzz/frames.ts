import { encodeClosePayload } from '../../src/protocol/close-payload.ts';
import { encodeFrame, type FrameToEncode } from '../../src/protocol/frame-encoder.ts';
import { OPCODE } from '../../src/protocol/opcodes.ts';
import type { Random } from './random.ts';

const CHARACTERS = ['a', 'é', '€', '😀', '\u0000', '中', '\n'] as const;

/** A few close codes that a client may send. */
const CODES = [1000, 1001, 1003, 1011, 3000, 4999] as const;

function text(random: Random, characters: number): Buffer {
	return Buffer.from(Array.from({ length: characters }, () => random.pick(CHARACTERS)).join(''));
}

function payload(random: Random, opcode: number, most: number): Buffer {
	if (opcode === OPCODE.text) return text(random, random.size(most) >> 2);
	const length = random.chance(0.3) ? random.pick([0, 1, 125, 126, 127, 65_535, 65_536]) : random.size(most);
	return random.bytes(Math.min(length, most));
}

const control = (random: Random): FrameToEncode => ({
	opcode: random.pick([OPCODE.ping, OPCODE.ping, OPCODE.pong]),
	payload: random.bytes(random.size(126) - 1),
});

/** The frames of one message: one, or fragments with control frames between them. */
function message(random: Random, most: number): FrameToEncode[] {
	const opcode = random.pick([OPCODE.text, OPCODE.binary]);
	const bytes = payload(random, opcode, most);
	if (random.chance(0.6)) return [{ opcode, payload: bytes }];
	const frames: FrameToEncode[] = [];
	for (let at = 0; at < bytes.length || frames.length === 0; ) {
		const end = Math.min(at + random.int(0, bytes.length), bytes.length);
		const first = frames.length === 0;
		frames.push({
			opcode: first ? opcode : OPCODE.continuation,
			fin: end === bytes.length,
			payload: bytes.subarray(at, end),
		});
		at = end;
	}
	return frames.flatMap((frame) => (random.chance(0.2) ? [frame, control(random)] : [frame]));
}

/**
 * Frames in which nothing is wrong.
 *
 * @param most bytes of one message
 */
export function lawfulFrames(random: Random, most: number): FrameToEncode[] {
	const count = random.size(30);
	return Array.from({ length: count }, () => (random.chance(0.2) ? [control(random)] : message(random, most))).flat();
}

export function closeFrame(random: Random): FrameToEncode {
	const code = random.chance(0.2) ? null : random.pick(CODES);
	return { opcode: OPCODE.close, payload: encodeClosePayload(code, text(random, random.int(0, 20)).toString()) };
}

/** One thing about a frame that may be wrong. */
function spoil(random: Random, frame: FrameToEncode): FrameToEncode {
	switch (random.int(0, 9)) {
		case 0:
			return { ...frame, rsv1: true };
		case 1:
			return { ...frame, rsv2: true };
		case 2:
			return { ...frame, rsv3: true };
		case 3:
			return { ...frame, opcode: random.int(0, 15) };
		case 4:
			return { ...frame, fin: !(frame.fin ?? true) };
		case 5:
			return { ...frame, opcode: OPCODE.text, payload: random.bytes(random.int(1, 40)) };
		case 6:
			return { ...frame, opcode: OPCODE.close, payload: random.bytes(random.int(0, 126)) };
		case 7:
			return {
				opcode: frame.opcode,
				lengthForm: random.pick([16, 64]),
				payload: frame.payload.subarray(0, 65_535),
				maskingKey: random.bytes(4),
			};
		case 8:
			return { ...frame, lengthForm: 64, announcedLength: random.pick(LENGTHS) };
		default:
			return { ...frame, maskingKey: null };
	}
}

const LENGTHS = [
	0n,
	1n,
	126n,
	65_536n,
	1_048_576n,
	1_048_577n,
	2n ** 31n,
	2n ** 53n,
	2n ** 63n,
	2n ** 64n - 1n,
] as const;

/** Frames of which one or more may be wrong, in bytes of which a few may be changed. */
export function spoiltBytes(random: Random, most: number): Buffer {
	const frames = lawfulFrames(random, most);
	const times = random.int(1, 3);
	for (let time = 0; time < times; time += 1) {
		const at = random.int(0, Math.max(0, frames.length - 1));
		const frame = frames[at] ?? { opcode: OPCODE.text, payload: new Uint8Array(3) };
		frames[at] = spoil(random, { maskingKey: random.bytes(4), ...frame });
	}
	const bytes = masked(random, frames);
	if (random.chance(0.3) && bytes.length > 0) {
		for (let time = random.int(1, 4); time > 0; time -= 1) {
			bytes[random.int(0, bytes.length - 1)] = random.int(0, 255);
		}
	}
	return bytes;
}

/** The bytes of frames as a client sends them; one that says what its key is keeps it. */
export function masked(random: Random, frames: readonly FrameToEncode[]): Buffer {
	return Buffer.concat(frames.map((frame) => encodeFrame({ maskingKey: random.bytes(4), ...frame })));
}

import { encodeClosePayload } from '../../../src/protocol/close-payload.ts';
import type { FrameToEncode } from '../../../src/protocol/frame-encoder.ts';
import { OPCODE } from '../../../src/protocol/opcodes.ts';
import { encodeUtf8 } from '../../../src/protocol/utf8.ts';
import fc from '../fixed-seed.ts';

/** Sizes around every bound of the length forms, and small ones. */
const size = fc.oneof(
	{ weight: 12, arbitrary: fc.nat(40) },
	{ weight: 7, arbitrary: fc.constantFrom(0, 1, 124, 125, 126, 127, 255, 256, 1023, 1024) },
	{ weight: 1, arbitrary: fc.constantFrom(65535, 65536) },
);

/** A payload of one repeated step, cheap to make however large, and different at each byte. */
export const payload = fc
	.tuple(size, fc.nat(255))
	.map(([length, seed]) => Uint8Array.from({ length }, (_, i) => (seed + i * 7) & 0xff));

export const text = fc.string({ unit: 'binary', maxLength: 60 }).map(encodeUtf8);

export const maskingKey = fc.uint8Array({ minLength: 4, maxLength: 4 });

/** Any frame that `encodeFrame` can write, rules or not. */
export const anyFrame: fc.Arbitrary<FrameToEncode> = fc.record({
	fin: fc.boolean(),
	rsv1: fc.boolean(),
	rsv2: fc.boolean(),
	rsv3: fc.boolean(),
	opcode: fc.nat(15),
	payload,
	maskingKey: fc.option(maskingKey, { nil: null }),
});

const controlPayload = fc.uint8Array({ maxLength: 125 });
const closeCode = fc.oneof(fc.constantFrom(1000, 1001, 1011, 1014, 3000, 4999), fc.integer({ min: 3000, max: 4999 }));

const ping = fc.record({ opcode: fc.constantFrom(OPCODE.ping, OPCODE.pong), payload: controlPayload });

export const closeFrame: fc.Arbitrary<FrameToEncode> = fc
	.tuple(fc.option(closeCode), fc.string({ unit: 'binary', maxLength: 30 }))
	.map(([code, reason]) => ({ opcode: OPCODE.close, payload: encodeClosePayload(code, reason) }));

/** The frames of a message: cut anywhere, also within a character, with control frames between them. */
export const messageFrames: fc.Arbitrary<readonly FrameToEncode[]> = fc
	.tuple(
		fc.oneof(
			text.map((bytes) => ({ opcode: OPCODE.text, bytes })),
			payload.map((bytes) => ({ opcode: OPCODE.binary, bytes })),
		),
		fc.array(fc.nat(), { maxLength: 4 }),
		fc.array(ping, { maxLength: 4 }),
	)
	.map(([{ opcode, bytes }, cuts, pings]) => {
		const bounds = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
		return bounds.flatMap((end, i) => {
			const start = i === 0 ? 0 : (bounds[i - 1] ?? 0);
			const fragment = {
				opcode: i === 0 ? opcode : OPCODE.continuation,
				fin: i === bounds.length - 1,
				payload: bytes.subarray(start, end),
			};
			const before = i > 0 ? pings[i - 1] : undefined;
			return before === undefined ? [fragment] : [before, fragment];
		});
	});

/** Frames of whole messages, control frames, and perhaps a Close frame at the end: nothing to complain about. */
export const validFrames: fc.Arbitrary<readonly FrameToEncode[]> = fc
	.tuple(
		fc.array(
			fc.oneof(
				messageFrames,
				ping.map((frame) => [frame]),
			),
			{ maxLength: 5 },
		),
		fc.option(closeFrame),
	)
	.map(([frames, close]) => [...frames.flat(), ...(close === null ? [] : [close])]);

/** Cuts a stream into chunks. */
export function chunks(bytes: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] {
	const bounds = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
	return bounds.map((end, i) => bytes.slice(i === 0 ? 0 : bounds[i - 1], end));
}

export const cuts = fc.array(fc.nat(), { maxLength: 12 });

import { describe, expect, it } from 'vitest';
import { encodeClosePayload } from '../../../src/protocol/close-payload.ts';
import { encodeFrame, type FrameToEncode } from '../../../src/protocol/frame-encoder.ts';
import { OPCODE } from '../../../src/protocol/opcodes.ts';
import fc from '../fixed-seed.ts';
import { anyFrame, chunks, cuts, maskingKey, messageFrames, validFrames } from './arbitraries.ts';
import { concat, hex } from './hex.ts';
import { type OurLog, ourLog, type ParserLog, type WsFailure, wsLog } from './ws-log.ts';

const key = fc.option(maskingKey, { nil: null });

const encodeAll = (frames: readonly FrameToEncode[], mask: Uint8Array | null) =>
	concat(...frames.map((frame) => encodeFrame({ ...frame, maskingKey: mask })));

async function both(bytes: Uint8Array, at: readonly number[], receiver: 'client' | 'server') {
	const pieces = chunks(bytes, at);
	return { ours: ourLog(pieces, receiver), theirs: await wsLog(pieces, receiver) };
}

const code = fc.oneof(fc.integer({ min: 998, max: 1017 }), fc.integer({ min: 2998, max: 5001 }), fc.nat(65535));

type Change = (frame: FrameToEncode) => FrameToEncode;

/** One frame of a good stream is changed, and stays complete on the wire. */
const change: fc.Arbitrary<Change> = fc.oneof(
	fc.constantFrom<Change>(
		(frame) => ({ ...frame, fin: !(frame.fin ?? true) }),
		(frame) => ({ ...frame, rsv1: true }),
		(frame) => ({ ...frame, rsv2: true }),
		(frame) => ({ ...frame, rsv3: true }),
		(frame) => ({ ...frame, payload: hex('ff') }),
		(frame) => ({ ...frame, payload: hex('e2 82') }),
		(frame) => ({ ...frame, payload: new Uint8Array(126) }),
		() => ({ opcode: OPCODE.close, payload: hex('03') }),
	),
	fc.nat(15).map((opcode) => (frame: FrameToEncode) => ({ ...frame, opcode })),
	fc.tuple(code, fc.uint8Array({ maxLength: 3 })).map(([number, reason]) => (): FrameToEncode => {
		return { opcode: OPCODE.close, payload: concat(encodeClosePayload(number), reason) };
	}),
);

/**
 * Where we and `ws` are known to differ, all of them on bytes that break a rule:
 *
 * - `ws` looks at a header from its second byte on, we at its first byte too.
 * - `ws` takes a length that is not minimal (§5.2 forbids it), so it goes on where we stop.
 * - `ws` answers a 64-bit length above 2^53 with 1009 also where its top bit is set; that breaks §5.2, so we say 1002.
 * - `ws` checks the order of fragments and the length of a Close frame at the header, we when the frame is complete.
 * - `ws` checks UTF-8 when the message is complete, we with each fragment.
 */
function agree(ours: OurLog, theirs: ParserLog<WsFailure>, length: number): boolean {
	const same = ours.events.join('\n') === theirs.events.join('\n');
	const id = ours.failure?.id ?? null;
	const code = theirs.failure?.code ?? null;
	const atHeader = code === 'WS_ERR_INVALID_OPCODE' || code === 'WS_ERR_INVALID_CONTROL_PAYLOAD_LENGTH';
	if (id === 'length-not-minimal' || id === 'invalid-utf8') {
		return ours.events.every((event, i) => event === theirs.events[i]);
	}
	if (theirs.failure === null && ours.failure?.offset === length - 1) return same;
	if (id === 'length-top-bit') return same && (theirs.failure?.closeCode === 1009 || atHeader);
	if (id === 'frame-too-large' || (id === null && ours.pending)) {
		return same && (atHeader || theirs.failure?.closeCode === ours.failure?.closeCode);
	}
	return same && theirs.failure?.closeCode === ours.failure?.closeCode;
}

describe('our parser and the one of ws', () => {
	it('make the same of valid streams, however they are cut', async () => {
		await fc.assert(
			fc.asyncProperty(validFrames, key, cuts, async (frames, mask, at) => {
				const { ours, theirs } = await both(encodeAll(frames, mask), at, mask === null ? 'client' : 'server');
				expect(ours.events).toEqual(theirs.events);
				expect([ours.failure, theirs.failure]).toEqual([null, null]);
			}),
			{ numRuns: 1000 },
		);
	});

	it('stop at the same place with the same close code when one frame breaks a rule', async () => {
		const failures = new Map<string, number>();
		await fc.assert(
			fc.asyncProperty(
				fc.array(messageFrames, { minLength: 1, maxLength: 3 }),
				fc.nat(),
				change,
				key,
				cuts,
				async (messages, which, alter, mask, at) => {
					const good = messages.flat();
					const frames = good.map((frame, i) => (i === which % good.length ? alter(frame) : frame));
					const { ours, theirs } = await both(encodeAll(frames, mask), at, mask === null ? 'client' : 'server');
					const id = ours.failure?.id ?? 'none';
					failures.set(id, (failures.get(id) ?? 0) + 1);
					if (id === 'invalid-utf8') {
						expect(theirs.events.slice(0, ours.events.length)).toEqual(ours.events);
						return;
					}
					expect(ours.events).toEqual(theirs.events);
					expect(ours.failure?.closeCode).toBe(theirs.failure?.closeCode);
				},
			),
			{ numRuns: 2000 },
		);
		// The streams must have covered what they are meant to compare.
		expect([...failures.keys()]).toEqual(
			expect.arrayContaining([
				'none',
				'reserved-bit',
				'reserved-opcode',
				'fragmented-control-frame',
				'control-frame-too-long',
				'unexpected-continuation',
				'interrupted-message',
				'invalid-utf8',
				'close-code-not-allowed',
				'close-payload-one-byte',
			]),
		);
	});

	it('refuse text that is not UTF-8 with 1007, in one frame', async () => {
		for (const bytes of ['ff', 'c0 af', 'ed a0 80', 'f4 90 80 80', 'e2 82', '61 80', 'f0 9f 98']) {
			const frame = encodeFrame({ opcode: OPCODE.text, payload: hex(bytes) });
			const { ours, theirs } = await both(frame, [], 'client');
			expect([ours.failure?.closeCode, theirs.failure?.closeCode]).toEqual([1007, 1007]);
		}
	});

	it('refuse the wrong direction of masking', async () => {
		await fc.assert(
			fc.asyncProperty(validFrames, key, cuts, async (frames, mask, at) => {
				const { ours, theirs } = await both(encodeAll(frames, mask), at, mask === null ? 'server' : 'client');
				expect([ours.events, theirs.events]).toEqual([[], []]);
				expect(ours.failure?.closeCode).toBe(theirs.failure?.closeCode);
			}),
			{ numRuns: 200 },
		);
	});

	it('agree on the codes that a Close frame may carry', async () => {
		const disagreements: number[] = [];
		for (let code = 0; code < 65536; code += code > 5100 ? 97 : 1) {
			const frame = encodeFrame({ opcode: OPCODE.close, payload: encodeClosePayload(code) });
			const { ours, theirs } = await both(frame, [], 'client');
			if ((ours.failure === null) !== (theirs.failure === null)) disagreements.push(code);
		}
		expect(disagreements).toEqual([]);
	});

	it('agree on streams of any frames, but for the known differences', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(anyFrame, { maxLength: 4 }),
				fc.constantFrom('client' as const, 'server' as const),
				fc.nat(),
				cuts,
				async (frames, receiver, end, at) => {
					const whole = concat(...frames.map(encodeFrame));
					const bytes = whole.subarray(0, end % (whole.length + 1));
					const { ours, theirs } = await both(bytes, at, receiver);
					if (!agree(ours, theirs, bytes.length)) expect(ours).toEqual(theirs);
				},
			),
			{ numRuns: 1000 },
		);
	});

	it('agree on random bytes, but for the known differences', async () => {
		/** The reserved bits are mostly clear: else there would be little to see after the first byte. */
		const bytes = fc.array(
			fc.oneof(fc.constantFrom(0x01, 0x80, 0x81, 0x82, 0x88, 0x89, 0x7e, 0x7f, 0, 2), fc.nat(255)),
			{
				maxLength: 80,
			},
		);
		await fc.assert(
			fc.asyncProperty(bytes, fc.constantFrom('client' as const, 'server' as const), cuts, async (array, side, at) => {
				const { ours, theirs } = await both(Uint8Array.from(array), at, side);
				if (!agree(ours, theirs, array.length)) expect(ours).toEqual(theirs);
			}),
			{ numRuns: 3000 },
		);
	});

	it('differ on a length that is not minimal: ws takes it', async () => {
		const { ours, theirs } = await both(hex('81 7e 00 01 61'), [], 'client');
		expect([ours.failure?.id, theirs.events, theirs.failure]).toEqual(['length-not-minimal', ['text 61'], null]);
	});

	it('differ on a 64-bit length with its top bit set: ws says 1009', async () => {
		const { ours, theirs } = await both(hex('82 7f ff 00 00 00 00 00 00 00'), [], 'client');
		expect([ours.failure?.closeCode, theirs.failure?.closeCode]).toEqual([1002, 1009]);
	});
});

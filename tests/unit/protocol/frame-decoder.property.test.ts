import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../src/protocol/frame.ts';
import { FrameDecoder } from '../../../src/protocol/frame-decoder.ts';
import { encodeFrame } from '../../../src/protocol/frame-encoder.ts';
import { MessageAssembler } from '../../../src/protocol/message-assembler.ts';
import fc from '../fixed-seed.ts';
import { anyFrame, chunks, cuts, maskingKey, validFrames } from './arbitraries.ts';
import { concat } from './hex.ts';

const receiver = fc.constantFrom('client' as const, 'server' as const);

/** Everything that is seen of a stream: frames, messages, what is pending, what was broken. */
function observe(pieces: readonly Uint8Array[], side: 'client' | 'server') {
	const decoder = new FrameDecoder({ receiver: side });
	const assembler = new MessageAssembler();
	const frames: Frame[] = [];
	const messages: unknown[] = [];
	for (const piece of pieces) {
		for (const frame of decoder.push(piece)) {
			frames.push(frame);
			const { message } = assembler.push(frame);
			if (message?.complete) messages.push(message);
		}
	}
	const { violation } = decoder;
	const pending = violation === null ? decoder.pending : null;
	return { frames, messages, pending, violation, assembled: assembler.violation, close: assembler.close };
}

describe('FrameDecoder and MessageAssembler', () => {
	it('see the same however a valid stream is cut', () => {
		fc.assert(
			fc.property(validFrames, fc.option(maskingKey, { nil: null }), cuts, (frames, key, at) => {
				const bytes = concat(...frames.map((frame) => encodeFrame({ ...frame, maskingKey: key })));
				const side = key === null ? 'client' : 'server';
				const whole = observe([bytes], side);
				expect(observe(chunks(bytes, at), side)).toEqual(whole);
				expect(whole.frames.length).toBe(frames.length);
				expect([whole.violation, whole.assembled, whole.pending?.bytes]).toEqual([null, null, 0]);
			}),
			{ numRuns: 500 },
		);
	});

	it('see the same however a stream that breaks rules is cut', () => {
		fc.assert(
			fc.property(fc.array(anyFrame, { maxLength: 4 }), receiver, cuts, (frames, side, at) => {
				const bytes = concat(...frames.map(encodeFrame));
				expect(observe(chunks(bytes, at), side)).toEqual(observe([bytes], side));
			}),
			{ numRuns: 500 },
		);
	});

	it('see the same of random bytes one at a time as at once, and throw nothing', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), receiver, (bytes, side) => {
				const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
				expect(observe(single, side)).toEqual(observe([bytes], side));
			}),
			{ numRuns: 2000 },
		);
	});

	it('account for every byte: frames, then what is pending', () => {
		fc.assert(
			fc.property(validFrames, fc.nat(), cuts, (frames, end, at) => {
				const whole = concat(...frames.map((frame) => encodeFrame(frame)));
				const bytes = whole.subarray(0, end % (whole.length + 1));
				const seen = observe(chunks(bytes, at), 'client');
				const read = concat(...seen.frames.map((frame) => frame.bytes));
				expect(read).toEqual(bytes.subarray(0, read.length));
				expect(read.length + (seen.pending?.bytes ?? 0)).toBe(bytes.length);
				expect(seen.pending?.offset).toBe(read.length);
			}),
		);
	});

	it('leave the chunks as they were', () => {
		fc.assert(
			fc.property(validFrames, maskingKey, cuts, (frames, key, at) => {
				const bytes = concat(...frames.map((frame) => encodeFrame({ ...frame, maskingKey: key })));
				const pieces = chunks(bytes, at);
				observe(pieces, 'server');
				expect(concat(...pieces)).toEqual(bytes);
			}),
		);
	});
});

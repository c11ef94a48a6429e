import { isUtf8 as nodeIsUtf8 } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../../src/protocol/utf8.ts';
import { isUtf8, Utf8Validator } from '../../../src/protocol/utf8-validator.ts';
import fc from '../fixed-seed.ts';
import { chunks, cuts } from './arbitraries.ts';
import { hex } from './hex.ts';

/** Offset of the first invalid byte; null if there is none. */
function failureAt(pieces: readonly Uint8Array[]): number | null {
	const validator = new Utf8Validator();
	return pieces.every((piece) => validator.push(piece)) ? null : validator.position;
}

/** Bytes that are nearly UTF-8: texts with a few bytes changed, of the values that matter. */
const nearlyUtf8 = fc
	.tuple(
		fc.string({ unit: 'binary', maxLength: 80 }),
		fc.array(fc.tuple(fc.nat(), fc.constantFrom(0x7f, 0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0xf5, 0xff)), {
			maxLength: 2,
		}),
	)
	.map(([text, changes]) => {
		const bytes = encodeUtf8(text);
		for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
		return bytes;
	});

/** Long enough for each way of looking at many bytes at once: runs of ASCII, of Chinese, texts that have no runs. */
const nearlyLongUtf8 = fc
	.tuple(
		fc.array(fc.tuple(fc.constantFrom('a', '帧', 'क', 'é', '😀', 'WebSocket 帧, ', 'é€😀 '), fc.nat(700)), {
			maxLength: 4,
		}),
		fc.option(fc.tuple(fc.nat(), fc.nat(255)), { nil: null }),
	)
	.map(([parts, change]) => {
		const bytes = encodeUtf8(parts.map(([text, times]) => text.repeat(times)).join(''));
		if (change !== null && bytes.length > 0) bytes[change[0] % bytes.length] = change[1];
		return bytes;
	});

describe('Utf8Validator', () => {
	const invalid: readonly [why: string, bytes: string, at: number][] = [
		['a continuation byte without a lead', '61 80', 1],
		['an overlong form of two bytes', 'c0 af', 0],
		['an overlong form of three bytes', 'e0 9f bf', 1],
		['an overlong form of four bytes', 'f0 8f bf bf', 1],
		['the first surrogate', 'ed a0 80', 1],
		['the last surrogate', 'ed bf bf', 1],
		['a code point above U+10FFFF', 'f4 90 80 80', 1],
		['a lead byte that UTF-8 has no use for', 'f5 80 80 80', 0],
		['0xFF', '61 62 63 ff', 3],
		['a sequence broken off by ASCII', 'e2 82 61', 2],
		['the text of the Autobahn test suite 6.3.1', 'ce ba e1 bd b9 cf 83 ce bc ce b5 ed a0 80 65 64', 12],
	];

	for (const [why, bytes, at] of invalid) {
		it(`refuses ${why} at its first impossible byte`, () => {
			expect(failureAt([hex(bytes)])).toBe(at);
		});

		it(`refuses ${why} at the same byte when they come one at a time`, () => {
			expect(failureAt(Array.from(hex(bytes), (byte) => Uint8Array.of(byte)))).toBe(at);
		});

		it(`refuses ${why} at the same byte deep inside a long text`, () => {
			const long = encodeUtf8('é€😀 '.repeat(40));
			expect(failureAt([long, Uint8Array.from([...long, ...hex(bytes), ...long])])).toBe(2 * long.length + at);
		});
	}

	const bounds = '00 7f c2 80 df bf e0 a0 80 ed 9f bf ee 80 80 ef bf bf f0 90 80 80 f4 8f bf bf';

	it('accepts the first and last code point of each length and around the surrogates', () => {
		expect(failureAt([hex(bounds)])).toBeNull();
		expect(isUtf8(hex(`${bounds} ${bounds}`))).toBe(true);
	});

	it('is not complete within a sequence', () => {
		const validator = new Utf8Validator();
		expect(validator.push(hex('e2 82'))).toBe(true);
		expect(validator.complete).toBe(false);
		expect(validator.push(hex('ac'))).toBe(true);
		expect(validator.complete).toBe(true);
	});

	it('stays failed', () => {
		const validator = new Utf8Validator();
		expect([validator.push(hex('ff')), validator.push(hex('61')), validator.complete]).toEqual([false, false, false]);
		expect(validator.position).toBe(0);
	});

	it('agrees with Node on every two bytes after ASCII, alone and with what may follow', () => {
		const disagreements: Uint8Array[] = [];
		const try_ = (bytes: Uint8Array) => isUtf8(bytes) === nodeIsUtf8(bytes) || disagreements.push(bytes);
		const edges = [0x7f, 0x80, 0xbf, 0xc0];
		for (let lead = 0x7f; lead < 256; lead++) {
			for (let second = 0; second < 256; second++) {
				try_(Uint8Array.of(lead, second));
				for (const third of edges) {
					try_(Uint8Array.of(lead, second, third));
					// Long enough for the paths that look at several bytes at once.
					const padded = new Uint8Array(48).fill(0x61);
					padded.set([lead, second, third, 0x80], 20);
					try_(padded);
					padded[23] = 0x61;
					try_(padded);
				}
			}
		}
		expect(disagreements).toEqual([]);
	});

	it('agrees with Node on anything that is nearly UTF-8', () => {
		fc.assert(
			fc.property(nearlyUtf8, (bytes) => {
				expect(isUtf8(bytes)).toBe(nodeIsUtf8(bytes));
			}),
			{ numRuns: 2000 },
		);
	});

	it('says the same however the text is cut', () => {
		fc.assert(
			fc.property(nearlyUtf8, cuts, (bytes, at) => {
				expect(failureAt(chunks(bytes, at))).toBe(failureAt([bytes]));
			}),
			{ numRuns: 1000 },
		);
	});

	it('agrees with Node on every two bytes among Chinese', () => {
		const disagreements: Uint8Array[] = [];
		const chinese = encodeUtf8('帧'.repeat(16));
		for (const at of [18, 21, 24, 27]) {
			for (let two = 0xe000; two < 0x10000; two++) {
				const bytes = chinese.slice();
				bytes.set([two >> 8, two & 0xff], at);
				if (isUtf8(bytes) !== nodeIsUtf8(bytes)) disagreements.push(bytes);
			}
		}
		expect(disagreements).toEqual([]);
	});

	it('finds the same fault in a long text as in its bytes one at a time', () => {
		fc.assert(
			fc.property(nearlyLongUtf8, cuts, (bytes, at) => {
				const single = failureAt(Array.from(bytes, (_, i) => bytes.subarray(i, i + 1)));
				expect([failureAt([bytes]), failureAt(chunks(bytes, at))]).toEqual([single, single]);
				expect(isUtf8(bytes)).toBe(nodeIsUtf8(bytes));
			}),
			{ numRuns: 500 },
		);
	});

	it('looks at nothing beyond its bytes, in a buffer that goes on', () => {
		const buffer = encodeUtf8('a帧é😀'.repeat(5) + '帧'.repeat(50) + '😀é帧a'.repeat(5));
		const disagreements: (readonly [number, number])[] = [];
		for (let start = 0; start < buffer.length; start++) {
			for (let end = start; end <= buffer.length; end++) {
				const bytes = buffer.subarray(start, end);
				if (isUtf8(bytes) !== nodeIsUtf8(bytes)) disagreements.push([start, end]);
			}
		}
		expect(disagreements).toEqual([]);
	});
});

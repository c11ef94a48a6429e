import { describe, expect, it } from 'vitest';
import { FrameDecoder, type FrameDecoderOptions } from '../../../src/protocol/frame-decoder.ts';
import { decodeUtf8 } from '../../../src/protocol/utf8.ts';
import { concat, hex } from './hex.ts';

const client = () => new FrameDecoder({ receiver: 'client' });
const server = () => new FrameDecoder({ receiver: 'server' });

const HELLO = '81 05 48 65 6c 6c 6f';
const MASKED_HELLO = '81 85 37 fa 21 3d 7f 9f 4d 51 58';

describe('the examples of RFC 6455 §5.7', () => {
	it('reads an unmasked text frame', () => {
		expect(client().push(hex(HELLO))).toEqual([
			{
				offset: 0,
				fin: true,
				rsv1: false,
				rsv2: false,
				rsv3: false,
				opcode: 1,
				masked: false,
				lengthForm: 7,
				payloadLength: 5,
				maskingKey: null,
				headerLength: 2,
				bytes: hex(HELLO),
				payload: hex('48 65 6c 6c 6f'),
				violations: [],
			},
		]);
	});

	it('reads a masked text frame, keeps its bytes as they were and unmasks its payload', () => {
		expect(server().push(hex(MASKED_HELLO))).toEqual([
			{
				offset: 0,
				fin: true,
				rsv1: false,
				rsv2: false,
				rsv3: false,
				opcode: 1,
				masked: true,
				lengthForm: 7,
				payloadLength: 5,
				maskingKey: hex('37 fa 21 3d'),
				headerLength: 6,
				bytes: hex(MASKED_HELLO),
				payload: hex('48 65 6c 6c 6f'),
				violations: [],
			},
		]);
	});

	it('reads the fragments of a message and says where each begins', () => {
		const frames = client().push(hex('01 03 48 65 6c 80 02 6c 6f'));
		expect(frames.map(({ offset, fin, opcode, payload }) => [offset, fin, opcode, decodeUtf8(payload)])).toEqual([
			[0, false, 1, 'Hel'],
			[5, true, 0, 'lo'],
		]);
	});

	it('reads the 16-bit and the 64-bit length', () => {
		const short = concat(hex('82 7e 01 00'), new Uint8Array(256));
		const long = concat(hex('82 7f 00 00 00 00 00 01 00 00'), new Uint8Array(65536));
		const frames = client().push(concat(short, long));
		expect(
			frames.map(({ lengthForm, payloadLength, headerLength }) => [lengthForm, payloadLength, headerLength]),
		).toEqual([
			[16, 256, 4],
			[64, 65536, 10],
		]);
	});
});

describe('chunks', () => {
	it('returns the frame with the chunk that completes it', () => {
		const decoder = server();
		const returned = Array.from(hex(MASKED_HELLO), (byte) => decoder.push(Uint8Array.of(byte)).length);
		expect(returned).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
	});

	it('returns several frames that come in one chunk, and begins the next', () => {
		const decoder = client();
		expect(decoder.push(hex(`${HELLO} 89 00 81 05 48`)).map((frame) => frame.opcode)).toEqual([1, 9]);
		expect(decoder.pending).toEqual({ bytes: 3, size: 7, offset: 9, violations: [] });
		expect(decoder.push(hex('65 6c 6c 6f 8a')).map((frame) => frame.offset)).toEqual([9]);
		expect(decoder.pending).toEqual({ bytes: 1, size: null, offset: 16, violations: [] });
	});

	it('has nothing pending between frames', () => {
		const decoder = client();
		decoder.push(hex(HELLO));
		expect(decoder.pending).toEqual({ bytes: 0, size: null, offset: 7, violations: [] });
	});

	it('does not mind an empty chunk', () => {
		const decoder = client();
		decoder.push(hex('81 05 48'));
		expect(decoder.push(hex(''))).toEqual([]);
		expect(decoder.push(hex('65 6c 6c 6f')).length).toBe(1);
	});

	it('takes a view into larger memory', () => {
		const memory = hex(`ff ff ff ${MASKED_HELLO} ff ff`);
		const frames = server().push(memory.subarray(3, 14));
		expect(frames.map(({ payload }) => decodeUtf8(payload))).toEqual(['Hello']);
		expect(memory).toEqual(hex(`ff ff ff ${MASKED_HELLO} ff ff`));
	});

	it('gives plain Uint8Arrays for a Node Buffer', () => {
		const [frame] = server().push(Buffer.from(hex(MASKED_HELLO)));
		expect([frame?.bytes, frame?.payload, frame?.maskingKey].map((bytes) => bytes?.constructor)).toEqual([
			Uint8Array,
			Uint8Array,
			Uint8Array,
		]);
	});
});

describe('broken rules', () => {
	interface BrokenRule {
		readonly when: string;
		readonly options: FrameDecoderOptions;
		/** The fault shows with the last of these bytes and not before. */
		readonly bytes: string;
		readonly id: string;
		readonly closeCode: number;
		readonly offset: number;
		readonly detail: string;
	}
	const toClient: FrameDecoderOptions = { receiver: 'client' };
	const toServer: FrameDecoderOptions = { receiver: 'server' };
	const broken = (
		when: string,
		options: FrameDecoderOptions,
		bytes: string,
		[id, closeCode, offset, detail]: [string, number, number, string],
	): BrokenRule => ({ when, options, bytes, id, closeCode, offset, detail });

	const cases: readonly BrokenRule[] = [
		broken('RSV1 is set and no extension was negotiated', toClient, 'c1', ['reserved-bit', 1002, 0, 'RSV1']),
		broken('RSV2 is set', toClient, 'a1', ['reserved-bit', 1002, 0, 'RSV2']),
		broken('RSV3 is set', toClient, '91', ['reserved-bit', 1002, 0, 'RSV3']),
		broken('RSV1 is set on a continuation', { ...toClient, allowRsv1: true }, 'c0', ['reserved-bit', 1002, 0, 'RSV1']),
		broken('RSV1 is set on a control frame', { ...toClient, allowRsv1: true }, 'c9', ['reserved-bit', 1002, 0, 'RSV1']),
		broken('a data opcode is reserved', toClient, '83', ['reserved-opcode', 1002, 0, '0x3']),
		broken('a control opcode is reserved', toClient, '8f', ['reserved-opcode', 1002, 0, '0xf']),
		broken('a control frame is fragmented', toClient, '09', ['fragmented-control-frame', 1002, 0, 'ping']),
		broken('a control frame is longer than 125 bytes', toClient, '88 7e', ['control-frame-too-long', 1002, 1, 'close']),
		broken('a server masks', toClient, '81 80', ['masked-server-frame', 1002, 1, '']),
		broken('a client does not mask', toServer, '81 05', ['unmasked-client-frame', 1002, 1, '']),
		broken('125 is written in 16 bits', toClient, '82 7e 00 7d', ['length-not-minimal', 1002, 2, '125']),
		broken('65535 is written in 64 bits', toClient, '82 7f 00 00 00 00 00 00 ff ff', [
			'length-not-minimal',
			1002,
			2,
			'65535',
		]),
		broken('the top bit of a 64-bit length is set', toClient, '82 7f 80 00 00 00 00 00 00 00', [
			'length-top-bit',
			1002,
			2,
			'',
		]),
		broken('a length is more than a number can count', toClient, '82 7f 00 20 00 00 00 00 00 00', [
			'frame-too-large',
			1009,
			2,
			'9007199254740992',
		]),
		broken(
			'a length is more than a number can count, where there is no limit',
			{ ...toClient, maxPayload: Number.POSITIVE_INFINITY },
			'82 7f 00 20 00 00 00 00 00 00',
			['frame-too-large', 1009, 2, '9007199254740992'],
		),
		broken('a payload is above the limit', { ...toClient, maxPayload: 4 }, '82 05', ['frame-too-large', 1009, 1, '5']),
		broken('a long payload is above the limit', { ...toClient, maxPayload: 255 }, '82 7e 01 00', [
			'frame-too-large',
			1009,
			2,
			'256',
		]),
	];

	for (const { when, options, bytes, id, closeCode, offset, detail } of cases) {
		it(`fails the connection when ${when}, at once`, () => {
			const decoder = new FrameDecoder(options);
			const [before, last] = [hex(bytes).slice(0, -1), hex(bytes).slice(-1)];
			decoder.push(before);
			expect(decoder.violation).toBeNull();
			expect(decoder.push(last)).toEqual([]);
			expect(decoder.violation).toMatchObject({ id, closeCode, offset, detail });
			expect(decoder.rejected).toEqual(hex(bytes));
		});
	}

	it('returns the frames before the fault, and none after', () => {
		const decoder = client();
		const frames = decoder.push(hex(`${HELLO} 89 00 83 00 ${HELLO}`));
		expect(frames.map((frame) => frame.opcode)).toEqual([1, 9]);
		expect(decoder.violation).toMatchObject({ id: 'reserved-opcode', offset: 9 });
		expect(decoder.rejected).toEqual(hex(`83 00 ${HELLO}`));
		expect(decoder.push(hex(HELLO))).toEqual([]);
	});

	it('accepts RSV1 on the first frame of a message when an extension was negotiated', () => {
		const decoder = new FrameDecoder({ receiver: 'client', allowRsv1: true });
		expect(decoder.push(hex('41 00 c2 00')).map((frame) => frame.rsv1)).toEqual([true, true]);
	});

	it('accepts a payload that is just within the limit', () => {
		const decoder = new FrameDecoder({ receiver: 'client', maxPayload: 5 });
		expect(decoder.push(hex(HELLO)).length).toBe(1);
	});

	it('takes no memory for a length that was only announced', () => {
		const decoder = client();
		decoder.push(hex('82 7f 00 1f ff ff ff ff ff ff 61'));
		expect(decoder.violation).toBeNull();
		expect(decoder.pending).toEqual({ bytes: 11, size: 2 ** 53 - 1 + 10, offset: 0, violations: [] });
	});
});

describe('a lenient reader', () => {
	/** What it reads: each frame as its opcode, its payload and the rules that it breaks. */
	function read(bytes: string, options: FrameDecoderOptions = { receiver: 'client' }) {
		const decoder = new FrameDecoder({ ...options, reading: 'lenient' });
		const frames = decoder
			.push(hex(bytes))
			.map(({ opcode, payload, violations }) => [
				opcode,
				decodeUtf8(payload),
				violations.map(({ id, offset, detail }) => [id, offset, detail].join(' ').trim()),
			]);
		return { decoder, frames };
	}

	it('goes on behind frames that a client did not mask, and reads masked ones among them', () => {
		const { decoder, frames } = read(`${HELLO} ${MASKED_HELLO} ${HELLO}`, { receiver: 'server' });
		expect(frames).toEqual([
			[1, 'Hello', ['unmasked-client-frame 1']],
			[1, 'Hello', []],
			[1, 'Hello', ['unmasked-client-frame 19']],
		]);
		expect(decoder.violation).toBeNull();
	});

	it('unmasks what a server masked', () => {
		expect(read(`${MASKED_HELLO} ${HELLO}`).frames).toEqual([
			[1, 'Hello', ['masked-server-frame 1']],
			[1, 'Hello', []],
		]);
	});

	it.each([
		['RSV1 without an agreement', 'c1 01 61', ['reserved-bit 0 RSV1']],
		['all reserved bits', 'f1 01 61', ['reserved-bit 0 RSV1', 'reserved-bit 0 RSV2', 'reserved-bit 0 RSV3']],
		['a reserved opcode', '83 01 61', ['reserved-opcode 0 0x3']],
		['a reserved control opcode in a fragment', '0b 01 61', ['reserved-opcode 0 0xb', 'fragmented-control-frame 0']],
		['a ping in a fragment', '09 01 61', ['fragmented-control-frame 0 ping']],
		['1 in 16 bits', '81 7e 00 01 61', ['length-not-minimal 2 1']],
		['1 in 64 bits', '81 7f 00 00 00 00 00 00 00 01 61', ['length-not-minimal 2 1']],
		['a ping of 1 byte in 16 bits, which is not too long', '89 7e 00 01 61', ['length-not-minimal 2 1']],
		[
			'several rules at once',
			'b3 81 00 00 00 00 61',
			['reserved-bit 0 RSV2', 'reserved-bit 0 RSV3', 'reserved-opcode 0 0x3', 'masked-server-frame 1'],
		],
	])('marks %s and goes on', (_, bytes, violations) => {
		const { frames } = read(`${bytes} ${HELLO}`);
		expect(frames).toEqual([
			[Number.parseInt(bytes.slice(1, 2), 16), 'a', violations],
			[1, 'Hello', []],
		]);
	});

	it('marks a ping of 126 bytes and goes on', () => {
		const { frames } = read(`89 7e 00 7e ${'61'.repeat(126)} ${HELLO}`);
		expect(frames.map(([, , violations]) => violations)).toEqual([['control-frame-too-long 1 ping'], []]);
	});

	it.each([
		['the top bit of a 64-bit length is set', '82 7f 80 00 00 00 00 00 00 01', 'length-top-bit'],
		['a length is more than a number can count', '82 7f 00 20 00 00 00 00 00 00', 'frame-too-large'],
	])('stops where the framing is lost: %s', (_, bytes, id) => {
		const { decoder, frames } = read(`${HELLO} ${bytes} ${HELLO}`);
		expect(frames).toEqual([[1, 'Hello', []]]);
		expect(decoder.violation).toMatchObject({ id, offset: 9 });
		expect(decoder.rejected).toEqual(hex(`${bytes} ${HELLO}`));
		expect(decoder.push(hex(HELLO))).toEqual([]);
	});

	it('says what else the header breaks that lost the framing', () => {
		const { decoder } = read('92 7f 80 00 00 00 00 00 00 01');
		expect(decoder.pending.violations.map(({ id }) => id)).toEqual(['reserved-bit', 'length-top-bit']);
	});

	it('knows of a frame that is under way which rules its header breaks so far', () => {
		const { decoder, frames } = read('b1 05 48');
		expect(frames).toEqual([]);
		expect(decoder.pending).toMatchObject({ bytes: 3, size: 7 });
		expect(decoder.pending.violations.map(({ detail }) => detail)).toEqual(['RSV2', 'RSV3']);
		expect(decoder.push(hex('65 6c 6c 6f'))[0]?.violations.length).toBe(2);
		expect(decoder.pending.violations).toEqual([]);
	});
});

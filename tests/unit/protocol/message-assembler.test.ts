import { describe, expect, it } from 'vitest';
import { FrameDecoder } from '../../../src/protocol/frame-decoder.ts';
import { MessageAssembler } from '../../../src/protocol/message-assembler.ts';
import { concat, hex } from './hex.ts';

/** Decodes frames from a server and assembles them; what each frame completed stands at its index. */
function assemble(bytes: string, assembler = new MessageAssembler()) {
	const frames = new FrameDecoder({ receiver: 'client', allowRsv1: true }).push(hex(bytes));
	const results = frames.map((frame) => {
		const { message } = assembler.push(frame);
		return message?.complete ? message : null;
	});
	return { assembler, results };
}

const HELLO = {
	index: 0,
	type: 'text',
	frames: [0],
	payload: hex('48 65 6c 6c 6f'),
	size: 5,
	complete: true,
	compressed: false,
};

describe('messages', () => {
	it('is one frame', () => {
		expect(assemble('81 05 48 65 6c 6c 6f').results).toEqual([HELLO]);
	});

	it('is the payloads of its fragments, joined', () => {
		expect(assemble('01 03 48 65 6c 80 02 6c 6f').results).toEqual([null, { ...HELLO, frames: [0, 1] }]);
	});

	it('goes on around control frames between its fragments', () => {
		const { assembler, results } = assemble('01 03 48 65 6c 89 01 21 8a 00 80 02 6c 6f');
		expect(results).toEqual([null, null, null, { ...HELLO, frames: [0, 3] }]);
		expect(assembler.violation).toBeNull();
	});

	it('may be empty, in one frame or in three', () => {
		const empty = { type: 'binary', payload: hex(''), size: 0, complete: true };
		expect(assemble('82 00').results).toMatchObject([{ ...empty, frames: [0] }]);
		expect(assemble('02 00 00 00 80 00').results).toMatchObject([null, null, { ...empty, frames: [0, 1, 2] }]);
	});

	it('may be cut within a character: F0 9F 98 80 is one emoji', () => {
		const { results } = assemble('01 01 f0 00 02 9f 98 80 01 80');
		expect(results).toMatchObject([null, null, { type: 'text', payload: hex('f0 9f 98 80'), frames: [0, 1, 2] }]);
	});

	it('is not checked for UTF-8 when it is binary or compressed', () => {
		expect(assemble('82 01 ff').results).toMatchObject([{ type: 'binary', payload: hex('ff'), compressed: false }]);
		expect(assemble('c1 01 ff').results).toMatchObject([{ type: 'text', payload: hex('ff'), compressed: true }]);
		expect(assemble('41 01 ff 80 01 fe').results[1]).toMatchObject({ payload: hex('ff fe'), compressed: true });
	});

	it('is partial until its last fragment', () => {
		const { assembler } = assemble('01 03 48 65 6c 00 01 6c');
		const { partial } = assembler;
		expect(partial).toEqual({ ...HELLO, frames: [0, 1], payload: null, size: 4, complete: false });
		assemble('80 01 6f', assembler);
		expect(partial).toEqual({ ...HELLO, frames: [0, 1, 2] });
		expect(assembler.partial).toBeNull();
	});
});

describe('broken rules', () => {
	interface BrokenRule {
		readonly when: string;
		readonly bytes: string;
		readonly violation: {
			readonly id: string;
			readonly closeCode: number;
			readonly offset: number;
			readonly detail?: string;
		};
	}
	const cases: readonly BrokenRule[] = [
		{
			when: 'a continuation has no message to continue',
			bytes: '82 00 80 01 61',
			violation: { id: 'unexpected-continuation', closeCode: 1002, offset: 2 },
		},
		{
			when: 'a new message begins within another',
			bytes: '01 01 61 81 01 62',
			violation: { id: 'interrupted-message', closeCode: 1002, offset: 3 },
		},
		{
			when: 'a text is not UTF-8',
			bytes: '81 03 61 ff 62',
			violation: { id: 'invalid-utf8', closeCode: 1007, offset: 3, detail: '0xff' },
		},
		{
			when: 'a text ends within a character',
			bytes: '81 02 e2 82',
			violation: { id: 'invalid-utf8', closeCode: 1007, offset: 4, detail: '' },
		},
		{
			when: 'a fragment can no longer become UTF-8, before the message is complete',
			bytes: '01 01 f0 00 02 61 62',
			violation: { id: 'invalid-utf8', closeCode: 1007, offset: 5, detail: '0x61' },
		},
		{
			when: 'the last fragment ends within a character',
			bytes: '01 01 61 80 01 e2',
			violation: { id: 'invalid-utf8', closeCode: 1007, offset: 6, detail: '' },
		},
		{
			when: 'a Close frame has half a code',
			bytes: '88 01 03',
			violation: { id: 'close-payload-one-byte', closeCode: 1002, offset: 2 },
		},
		{
			when: 'a Close frame carries 1005',
			bytes: '81 00 88 02 03 ed',
			violation: { id: 'close-code-not-allowed', closeCode: 1002, offset: 4, detail: '1005' },
		},
		{
			when: 'the reason of a Close frame is not UTF-8',
			bytes: '88 03 03 e8 ff',
			violation: { id: 'close-reason-not-utf8', closeCode: 1007, offset: 4 },
		},
	];
	for (const { when, bytes, violation } of cases) {
		it(`fails the connection when ${when}`, () => {
			const { assembler } = assemble(bytes);
			expect(assembler.violation).toMatchObject(violation);
			expect(assemble('81 01 61', assembler).results).toEqual([null]);
		});
	}

	it('fails the connection when a message is above the limit, all fragments counted', () => {
		const { assembler, results } = assemble(
			'82 02 61 61 02 02 61 61 80 01 61',
			new MessageAssembler({ maxMessage: 2 }),
		);
		expect(results.map((result) => result?.type)).toEqual(['binary', undefined, undefined]);
		expect(assembler.violation).toMatchObject({ id: 'message-too-large', closeCode: 1009, offset: 8, detail: '3' });
	});
});

describe('Close', () => {
	it('is read, with code and reason', () => {
		expect(assemble('88 05 0f a1 62 79 65').assembler.close).toEqual({ code: 4001, reason: 'bye' });
	});

	it('may stand between fragments', () => {
		const { assembler } = assemble('01 01 61 88 00');
		expect([assembler.close, assembler.violation]).toEqual([{ code: 1005, reason: '' }, null]);
	});

	it('ends the reading: what comes after it is ignored (RFC 6455 §1.4)', () => {
		const { assembler, results } = assemble('88 02 03 e8 81 01 ff 80 00 88 02 0f a1');
		expect(results).toEqual([null, null, null, null]);
		expect([assembler.close, assembler.violation]).toEqual([{ code: 1000, reason: '' }, null]);
	});
});

describe('a lenient reader', () => {
	/** What each frame means: the index of its message and what breaks a rule. */
	function read(bytes: string) {
		const decoder = new FrameDecoder({ receiver: 'client', reading: 'lenient' });
		const assembler = new MessageAssembler({ reading: 'lenient' });
		const meanings = decoder.push(hex(bytes)).map((frame) => assembler.push(frame));
		const messages = new Set(meanings.flatMap(({ message }) => message ?? []));
		return {
			assembler,
			meanings: meanings.map(({ message, violations }) => [
				message?.index ?? null,
				...violations.map(({ id, offset }) => `${id} ${offset}`),
			]),
			messages: [...messages].map(({ type, frames, payload, complete }) => ({ type, frames, payload, complete })),
		};
	}

	it('takes a text that is not UTF-8 for a message all the same, and the next one too', () => {
		const { meanings, messages } = read('81 03 61 ff 62 81 01 63');
		expect(meanings).toEqual([[0, 'invalid-utf8 3'], [1]]);
		expect(messages).toEqual([
			{ type: 'text', frames: [0], payload: hex('61 ff 62'), complete: true },
			{ type: 'text', frames: [1], payload: hex('63'), complete: true },
		]);
	});

	it('says of a text in fragments once that it is not UTF-8: at the first that can be part of none', () => {
		const { meanings, messages } = read('01 01 61 00 01 ff 80 01 ff 81 01 62');
		expect(meanings).toEqual([[0], [0, 'invalid-utf8 5'], [0], [1]]);
		expect(messages[0]).toEqual({ type: 'text', frames: [0, 1, 2], payload: hex('61 ff ff'), complete: true });
	});

	it('leaves a continuation of nothing out, and goes on', () => {
		expect(read('80 01 61 81 01 62').meanings).toEqual([[null, 'unexpected-continuation 0'], [0]]);
	});

	it('begins a message where another was not ended, and leaves that one incomplete', () => {
		const { meanings, messages } = read('01 01 61 01 01 62 80 01 63');
		expect(meanings).toEqual([[0], [1, 'interrupted-message 3'], [1]]);
		expect(messages).toEqual([
			{ type: 'text', frames: [0], payload: null, complete: false },
			{ type: 'text', frames: [1, 2], payload: hex('62 63'), complete: true },
		]);
	});

	it('says both of a text that interrupts another and is not UTF-8', () => {
		expect(read('01 01 61 81 01 ff').meanings).toEqual([[0], [1, 'interrupted-message 3', 'invalid-utf8 5']]);
	});

	it('takes a frame with a reserved opcode for part of no message, also between fragments', () => {
		expect(read('01 01 61 83 01 62 8b 00 80 01 63').meanings).toEqual([[0], [null], [null], [0]]);
	});

	it('takes RSV1 without an agreement for no compression, and does not ask for UTF-8 behind it', () => {
		const decoder = new FrameDecoder({ receiver: 'client', reading: 'lenient' });
		const assembler = new MessageAssembler({ reading: 'lenient' });
		const [frame] = decoder.push(hex('c1 01 ff'));
		expect(frame && assembler.push(frame)).toMatchObject({
			message: { compressed: false, payload: hex('ff') },
			violations: [],
		});
	});

	it.each([
		['half a code', '88 01 03', null, 'close-payload-one-byte 2'],
		['a code that may not be sent', '88 02 03 ed', { code: 1005, reason: '' }, 'close-code-not-allowed 2'],
		['a reason that is not UTF-8', '88 03 03 e8 ff', { code: 1000, reason: '\ufffd' }, 'close-reason-not-utf8 4'],
	])('reads no message behind a Close frame with %s', (_, bytes, close, violation) => {
		const { assembler, meanings } = read(`${bytes} 81 01 61`);
		expect(assembler.close).toEqual(close);
		expect(meanings).toEqual([[null, violation], [null]]);
	});

	it('reads what a second Close frame says, and keeps what the first one said', () => {
		const assembler = new MessageAssembler({ reading: 'lenient' });
		const frames = new FrameDecoder({ receiver: 'client' }).push(hex('88 02 03 e8 88 02 0f a1'));
		expect(frames.map((frame) => assembler.push(frame).close?.code)).toEqual([1000, 4001]);
		expect(assembler.close?.code).toBe(1000);
	});
});

describe('the numbers of frames', () => {
	it('are those that they are pushed with', () => {
		const assembler = new MessageAssembler();
		const frames = new FrameDecoder({ receiver: 'client' }).push(hex('01 00 80 00'));
		const messages = frames.map((frame, index) => assembler.push(frame, 7 + 3 * index).message);
		expect(messages[1]?.frames).toEqual([7, 10]);
		expect(messages[0]).toBe(messages[1]);
	});
});

describe('a check for UTF-8 that is handed in', () => {
	it('judges whole texts and whole sequences of fragments, and the place of the fault is found all the same', () => {
		const asked: number[] = [];
		const isUtf8 = (bytes: Uint8Array) => {
			asked.push(bytes.length);
			return Buffer.from(Buffer.from(bytes).toString()).equals(Buffer.from(bytes));
		};
		const long = 'c3 a9 '.repeat(50);
		const whole = assemble(`81 66 ${long} ff 61`, new MessageAssembler({ platform: { isUtf8 } }));
		expect(whole.assembler.violation).toMatchObject({ id: 'invalid-utf8', offset: 102 });
		expect(asked).toEqual([102]);
		const parts = assemble(`01 65 ${long} c3 80 65 a9 ${long}`, new MessageAssembler({ platform: { isUtf8 } }));
		expect(parts.results.map((message) => message?.size)).toEqual([undefined, 202]);
		expect(asked).toEqual([102, 100, 98]);
		const broken = assemble(`01 65 ${long} c3 80 65 28 ${long}`, new MessageAssembler({ platform: { isUtf8 } }));
		expect(broken.assembler.violation).toMatchObject({ id: 'invalid-utf8', offset: 105 });
	});
});

describe('memory that is handed in', () => {
	/** Not zero, and in the middle of other memory, as Node's is. */
	const allocate = (size: number) => new Uint8Array(size + 20).fill(0xee).subarray(10, size + 10);

	it('takes frames that come in pieces, and messages of several frames', () => {
		const asked: number[] = [];
		const platform = {
			allocate: (size: number) => {
				asked.push(size);
				return allocate(size);
			},
		};
		const stream = hex('01 83 37 fa 21 3d 7f 9f 4d 80 02 6c 6f');
		const decoder = new FrameDecoder({ receiver: 'server', reading: 'lenient', platform });
		const assembler = new MessageAssembler({ platform });
		const frames = [stream.subarray(0, 4), stream.subarray(4, 8), stream.subarray(8)].flatMap((chunk) =>
			decoder.push(chunk),
		);
		const [, message] = frames.map((frame) => assembler.push(frame).message);
		expect(frames.map(({ bytes }) => new Uint8Array(bytes))).toEqual([stream.subarray(0, 9), stream.subarray(9)]);
		expect(new Uint8Array(message?.payload ?? [])).toEqual(hex('48 65 6c 6c 6f'));
		expect(asked).toContain(5);
	});

	it('holds what came in large pieces', () => {
		const payload = Uint8Array.from({ length: 5000 }, (_, at) => at & 0x7f);
		const stream = concat(hex('82 7e 13 88'), payload);
		const decoder = new FrameDecoder({ receiver: 'client', platform: { allocate } });
		const frames = [stream.subarray(0, 2000), stream.subarray(2000)].flatMap((chunk) => decoder.push(chunk));
		expect(frames.map((frame) => [new Uint8Array(frame.bytes), new Uint8Array(frame.payload)])).toEqual([
			[stream, payload],
		]);
	});
});

import { describe, expect, it } from 'vitest';
import { FrameDecoder } from '../../../src/protocol/frame-decoder.ts';
import { type Message, MessageAssembler } from '../../../src/protocol/message-assembler.ts';
import { hex } from './hex.ts';

/** Decodes frames from a server and assembles them; what each frame completed stands at its index. */
function assemble(bytes: string, assembler = new MessageAssembler()) {
	const frames = new FrameDecoder({ receiver: 'client', allowRsv1: true }).push(hex(bytes));
	const results: (Message | null)[] = frames.map((frame) => assembler.push(frame));
	return { assembler, results };
}

const HELLO = { type: 'text', payload: hex('48 65 6c 6c 6f'), compressed: false, fragments: 1 };

describe('messages', () => {
	it('is one frame', () => {
		expect(assemble('81 05 48 65 6c 6c 6f').results).toEqual([HELLO]);
	});

	it('is the payloads of its fragments, joined', () => {
		expect(assemble('01 03 48 65 6c 80 02 6c 6f').results).toEqual([null, { ...HELLO, fragments: 2 }]);
	});

	it('goes on around control frames between its fragments', () => {
		const { assembler, results } = assemble('01 03 48 65 6c 89 01 21 8a 00 80 02 6c 6f');
		expect(results).toEqual([null, null, null, { ...HELLO, fragments: 2 }]);
		expect(assembler.violation).toBeNull();
	});

	it('may be empty, in one frame or in three', () => {
		const empty = { type: 'binary', payload: hex(''), compressed: false };
		expect(assemble('82 00').results).toEqual([{ ...empty, fragments: 1 }]);
		expect(assemble('02 00 00 00 80 00').results).toEqual([null, null, { ...empty, fragments: 3 }]);
	});

	it('may be cut within a character: F0 9F 98 80 is one emoji', () => {
		const { results } = assemble('01 01 f0 00 02 9f 98 80 01 80');
		expect(results).toEqual([
			null,
			null,
			{ type: 'text', payload: hex('f0 9f 98 80'), compressed: false, fragments: 3 },
		]);
	});

	it('is not checked for UTF-8 when it is binary or compressed', () => {
		expect(assemble('82 01 ff').results).toEqual([
			{ type: 'binary', payload: hex('ff'), compressed: false, fragments: 1 },
		]);
		expect(assemble('c1 01 ff').results).toEqual([
			{ type: 'text', payload: hex('ff'), compressed: true, fragments: 1 },
		]);
		expect(assemble('41 01 ff 80 01 fe').results[1]).toEqual({
			type: 'text',
			payload: hex('ff fe'),
			compressed: true,
			fragments: 2,
		});
	});

	it('is partial until its last fragment', () => {
		const { assembler } = assemble('01 03 48 65 6c 00 01 6c');
		expect(assembler.partial).toEqual({ type: 'text', compressed: false, size: 4, fragments: 2 });
		assemble('80 01 6f', assembler);
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
			readonly at: number;
			readonly detail?: string;
		};
	}
	const cases: readonly BrokenRule[] = [
		{
			when: 'a continuation has no message to continue',
			bytes: '82 00 80 01 61',
			violation: { id: 'unexpected-continuation', closeCode: 1002, at: 2 },
		},
		{
			when: 'a new message begins within another',
			bytes: '01 01 61 81 01 62',
			violation: { id: 'interrupted-message', closeCode: 1002, at: 3 },
		},
		{
			when: 'a text is not UTF-8',
			bytes: '81 03 61 ff 62',
			violation: { id: 'invalid-utf8', closeCode: 1007, at: 3, detail: '0xff' },
		},
		{
			when: 'a text ends within a character',
			bytes: '81 02 e2 82',
			violation: { id: 'invalid-utf8', closeCode: 1007, at: 4, detail: '' },
		},
		{
			when: 'a fragment can no longer become UTF-8, before the message is complete',
			bytes: '01 01 f0 00 02 61 62',
			violation: { id: 'invalid-utf8', closeCode: 1007, at: 5, detail: '0x61' },
		},
		{
			when: 'the last fragment ends within a character',
			bytes: '01 01 61 80 01 e2',
			violation: { id: 'invalid-utf8', closeCode: 1007, at: 6, detail: '' },
		},
		{
			when: 'a Close frame has half a code',
			bytes: '88 01 03',
			violation: { id: 'close-payload-one-byte', closeCode: 1002, at: 2 },
		},
		{
			when: 'a Close frame carries 1005',
			bytes: '81 00 88 02 03 ed',
			violation: { id: 'close-code-not-allowed', closeCode: 1002, at: 4, detail: '1005' },
		},
		{
			when: 'the reason of a Close frame is not UTF-8',
			bytes: '88 03 03 e8 ff',
			violation: { id: 'close-reason-not-utf8', closeCode: 1007, at: 4 },
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
		expect(assembler.violation).toMatchObject({ id: 'message-too-large', closeCode: 1009, at: 8, detail: '3' });
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

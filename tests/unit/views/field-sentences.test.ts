import { describe, expect, it } from 'vitest';
import { views } from '../../../src/i18n/en/views.ts';
import { readFrameSoFar } from '../../../src/protocol/frame-header.ts';
import type { Direction } from '../../../src/trace/events.ts';
import { fieldSentences } from '../../../src/views/frame/field-sentences.ts';
import { frameWithoutPlace } from '../../../src/views/frame/frame-fault.ts';
import { connectionOf } from './traces.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(text.split(' '), (byte) => Number.parseInt(byte, 16));

function sentences(direction: Direction, bytes: string, extensions?: string) {
	const connection = connectionOf(direction, hex(bytes), extensions);
	const [wire] = connection.frames;
	if (wire === undefined) throw new Error('no frame');
	return fieldSentences(wire, connection, views);
}

describe('a frame in words', () => {
	it('says each field of a masked "Hello" (RFC 6455 §5.7) in wire order', () => {
		const said = sentences('out', '81 85 37 fa 21 3d 7f 9f 4d 51 58');
		expect(said.map(({ label, value }) => `${label} = ${value}`)).toEqual([
			'FIN = 1',
			'RSV1–3 = 000',
			'opcode = 0x1',
			'MASK = 1',
			'length = 5',
			'masking key = 37 fa 21 3d',
			'payload = 5 bytes',
		]);
		expect(said.at(-2)?.text).toContain('0x7f XOR 0x37 = 0x48');
		expect(said.at(-1)?.text).toBe('“Hello”');
	});

	it('says that 126 is not a length, and where the length is', () => {
		const said = sentences('in', `82 7e 00 80${' 00'.repeat(128)}`);
		const lengths = said.filter(({ label }) => label.includes('length'));
		expect(lengths.map(({ label, value }) => `${label} = ${value}`)).toEqual(['length = 126', 'extended length = 128']);
	});

	it('says of a first fragment that more follows', () => {
		expect(sentences('in', '01 01 61')[0]).toMatchObject({ value: '0', text: 'More frames of this message follow.' });
	});

	it('says that RSV1 means compression where that was agreed, one sentence for each reserved bit', () => {
		const said = sentences('in', 'c1 07 f2 48 cd c9 c9 07 00', 'permessage-deflate');
		expect(said.slice(1, 4).map(({ label, value }) => `${label} = ${value}`)).toEqual([
			'RSV1 = 1',
			'RSV2 = 0',
			'RSV3 = 0',
		]);
		expect(said[1]?.text).toContain('compressed');
	});

	it('names the code and the reason of a close frame', () => {
		expect(sentences('in', '88 05 03 e8 62 79 65').at(-1)?.text).toBe('Code 1000 in two bytes, then the reason “bye”.');
	});

	it('quotes what a compressed message says', () => {
		const said = sentences('in', 'c1 07 f2 48 cd c9 c9 07 00', 'permessage-deflate');
		expect(said.at(-1)?.text).toBe('Compressed bytes (RFC 7692). “Hello”');
	});

	it('says of a frame that has not fully arrived only what came', () => {
		const connection = connectionOf('in', hex('89 00'));
		const said = (bytes: string) =>
			fieldSentences(frameWithoutPlace('in', readFrameSoFar(hex(bytes), 2).frame), connection, views).map(
				({ label, value }) => `${label} = ${value}`,
			);
		expect(said('82')).toEqual(['FIN = 1', 'RSV1–3 = 000', 'opcode = 0x2']);
		expect(said('82 7e 00').slice(3)).toEqual(['MASK = 0', 'length = 126']);
		expect(said('82 7e 03 e8 ff').slice(4)).toEqual([
			'length = 126',
			'extended length = 1,000',
			'payload = 1,000 bytes',
		]);
	});

	it('says nothing of a payload that is not there', () => {
		const said = sentences('in', '89 00');
		expect(said.at(-1)).toMatchObject({ fields: ['length'], text: 'No payload.' });
	});
});

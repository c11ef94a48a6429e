import { describe, expect, it, test } from 'vitest';
import { views } from '../../../src/i18n/en/views.ts';
import { fieldsOf } from '../../../src/protocol/frame.ts';
import { OPCODE } from '../../../src/protocol/opcodes.ts';
import type { Direction, TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { drillFrame, misread } from '../../../src/views/drill/drill.ts';
import { frameOfText } from '../../../src/views/figures/figure-frame.ts';
import { barsOf } from '../../../src/views/figures/frame-bars.layout.ts';
import { fieldSentences } from '../../../src/views/frame/field-sentences.ts';
import { characterOf, layOutBytes } from '../../../src/views/frame/hex-dump.layout.ts';
import { fragmentStrip } from '../../../src/views/frame/message-frames.ts';
import { neighboursOf, pieceOf, piecesOf } from '../../../src/views/frame/message-text.layout.ts';
import { previewOf } from '../../../src/views/frame/payload-preview.ts';
import { indexAfterKey } from '../../../src/views/frame/roving.ts';
import { copiedPayload } from '../../../src/views/frame-list/copy/copy-formats.ts';
import {
	type FrameKind,
	KINDS,
	letsAllPass,
	NO_FILTER,
	passesKind,
} from '../../../src/views/frame-list/filter/frame-filter.ts';
import { frameRows } from '../../../src/views/frame-list/frame-rows.layout.ts';
import { isRejected } from '../../../src/views/rejection.ts';
import { ascii, bytes, closeEvent, construct, errorEvent, openEvent, opening, REQUEST } from '../trace/wire.ts';
import { bytesEvent, connectionOf, handshake } from './traces.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(text.split(' '), (byte) => Number.parseInt(byte, 16));

/** The last frame in some bytes after the handshake, and its connection. */
function last(direction: Direction, text: string, extensions?: string) {
	const connection = connectionOf(direction, hex(text), extensions);
	const wire = connection.frames.at(-1);
	if (wire === undefined) throw new Error('no frame');
	return { connection, wire };
}

const HELLO = 'f2 48 cd c9 c9 07 00';

describe('a payload in a line', () => {
	const preview = (text: string, limit?: number, extensions?: string) => {
		const { wire, connection } = last('in', text, extensions);
		return previewOf(wire, connection, limit);
	};

	it('says whether there is more than is shown', () => {
		expect(preview('82 03 00 ff 10', 2)).toMatchObject({ text: '00 ff', cut: true });
		expect(preview('82 03 00 ff 10', 3)).toMatchObject({ text: '00 ff 10', cut: false });
		expect(preview('c1 02 07 00', 1, 'permessage-deflate')).toMatchObject({ text: '07', cut: true });
		expect(preview('c1 02 07 00', 2, 'permessage-deflate')).toMatchObject({ text: '07 00', cut: false });
	});

	it('leaves out at most three bytes of a character that began in the fragment before', () => {
		expect(preview('01 01 f0 80 03 9f 98 80').text).toBe('');
		expect(preview('01 01 61 80 04 80 80 80 80').text).toBe('\ufffd');
		expect(preview('01 01 61 80 01 80').text).toBe('');
		expect(preview('81 01 80').text).toBe('\ufffd');
	});

	it('shows a byte order mark, and every control character as its picture', () => {
		expect(preview('81 04 ef bb bf 61').text).toBe('\ufeffa');
		expect(preview('81 04 00 1f 7f 20').text).toBe('␀␟␡ ');
		expect(preview('81 02 c2 85').text).toBe('\ufffd');
	});

	it('is compressed where RSV1 was agreed alone', () => {
		expect(preview('c1 01 61')).toMatchObject({ kind: 'text', compressed: false });
		expect(preview(`c2 07 ${HELLO}`, 96, 'permessage-deflate')).toMatchObject({
			kind: 'bytes',
			text: '48 65 6c 6c 6f',
		});
	});
});

test('what is copied of a frame is its data, inflated where one frame is the whole message', () => {
	const copied = (text: string, extensions?: string) => {
		const { wire, connection } = last('in', text, extensions);
		const { bytes: data, inflated } = copiedPayload(wire, connection);
		return [new TextDecoder().decode(data), inflated];
	};
	expect(copied('81 02 48 69')).toEqual(['Hi', false]);
	expect(copied(`c1 07 ${HELLO}`, 'permessage-deflate')).toEqual(['Hello', true]);
	expect(copied('c1 02 07 00', 'permessage-deflate')).toEqual(['\u0007\0', false]);
	expect(copied('41 03 f2 48 cd 80 04 c9 c9 07 00', 'permessage-deflate')[1]).toBe(false);
	expect(copied('89 02 48 69')).toEqual(['Hi', false]);
});

describe('the reserved bits of a frame in words', () => {
	const said = (text: string, extensions?: string) => {
		const { wire, connection } = last('in', text, extensions);
		return fieldSentences(wire, connection, views).flatMap(({ label, text: words }) =>
			label.startsWith('RSV') ? [words] : [],
		);
	};
	const { rsv1, rsvSet, rsvUnused } = views.words;

	it.each<[string, string, string | undefined, readonly string[]]>([
		['RSV1 of a text, agreed', `c1 07 ${HELLO}`, 'permessage-deflate', [rsv1, rsvUnused, rsvUnused]],
		['RSV1 of bytes, agreed', `c2 07 ${HELLO}`, 'permessage-deflate', [rsv1, rsvUnused, rsvUnused]],
		['RSV1, not agreed', 'c1 01 61', undefined, [rsvSet, rsvUnused, rsvUnused]],
		['RSV1 of a ping, agreed', 'c9 00', 'permessage-deflate', [rsvSet, rsvUnused, rsvUnused]],
		['RSV2 and RSV3, agreed', 'b1 01 61', 'permessage-deflate', [rsvUnused, rsvSet, rsvSet]],
		['none', '81 01 61', 'permessage-deflate', [rsvUnused]],
	])('%s', (_what, text, extensions, words) => expect(said(text, extensions)).toEqual(words));

	it('other fields: a control frame, an opcode that is reserved, a masked frame of nothing', () => {
		const fields = (direction: Direction, text: string) => {
			const { wire, connection } = last(direction, text);
			return new Map(fieldSentences(wire, connection, views).map((one) => [one.fields[0], one.text]));
		};
		expect(fields('in', '89 00').get('fin')).toBe(views.words.controlFinal);
		expect(fields('in', '81 00').get('fin')).toBe(views.words.final);
		expect(fields('in', '83 00').get('opcode')).toBe(views.words.reservedOpcode);
		expect(fields('out', '81 80 01 02 03 04').get('masking-key')).not.toContain('0x');
		expect(fields('in', '82 01 61').get('payload')).toBe(views.words.data);
	});
});

describe('the bytes of a frame', () => {
	it('are drawn as characters where those have a picture', () => {
		expect([0x1f, 0x20, 0x7e, 0x7f, 0x80, 0xff].map(characterOf)).toEqual(['·', ' ', '~', '·', '·', '·']);
	});

	it('are two digits, also small ones, and one part of text where no field ends', () => {
		const [row] = layOutBytes(hex('00 0f 61 62'), [], 0, 8);
		expect(row?.bytes.map(({ digits }) => digits.map(({ text }) => text).join('+'))).toEqual(['00', '0f', '61', '62']);
		expect(row?.text).toEqual([{ fields: [], text: '··ab' }]);
		expect(
			barsOf(frameOfText('', hex('00 0f 01 02')))
				.at(-1)
				?.bytes.map(({ hex: digits }) => digits),
		).toEqual([...['00', '0f', '01', '02']]);
	});

	it('are divided where a field ends within one', () => {
		const { wire } = last('out', '81 85 37 fa 21 3d 7f 9f 4d 51 58');
		const [row] = layOutBytes(wire.frame.bytes, fieldsOf(wire.frame), 0, 8);
		expect(
			row?.bytes.slice(0, 3).map(({ digits }) => digits.map(({ text, fields }) => `${text} ${fields.join('/')}`)),
		).toEqual([['8 fin/rsv1/rsv2/rsv3', '1 opcode'], ['8 mask/length', '5 length'], ['37 masking-key']]);
	});

	it('are laid out anew where a row has become longer', () => {
		const first = layOutBytes(hex('61 62'), [], 0, 8);
		expect(layOutBytes(hex('61 62'), [], 0, 8, first)[0]).toBe(first[0]);
		expect(layOutBytes(hex('61 62 63'), [], 0, 8, first)[0]?.bytes).toHaveLength(3);
	});
});

describe('the fragments of a message', () => {
	const stripOf = (events: readonly TraceEvent[], around = 0) => {
		const connection = TraceModel.of([...handshake(), ...events]).connection(1);
		const message = connection?.messages.in[0];
		if (!connection || message === undefined) throw new Error('no message');
		return { connection, message, strip: fragmentStrip(connection, message, around).frames.map(({ id }) => id) };
	};

	it('have the control frames of their own direction between them, and no other frames', () => {
		const pong = hex('8a 80 00 00 00 00');
		const events = [
			...[bytesEvent(3, 'in', hex('01 01 61')), bytesEvent(4, 'out', pong), bytesEvent(5, 'in', hex('89 00'))],
			...[bytesEvent(6, 'in', hex('80 01 62 89 00'))],
		];
		expect(stripOf(events).strip).toEqual([0, 2, 3]);
	});

	it('that are not complete have those that came behind the last', () => {
		expect(stripOf([bytesEvent(3, 'in', hex('01 01 61 89 00 8a 00'))]).strip).toEqual([0, 1, 2]);
		const seven = Array.from({ length: 7 }, () => '89 00').join(' ');
		expect(stripOf([bytesEvent(3, 'in', hex(`01 01 61 ${seven}`))]).strip).toEqual([0, 1, 2, 3, 4, 5, 6]);
	});

	it('are told apart up to 200, and what comes later is one piece', () => {
		const many = `01 01 61 ${Array.from({ length: 204 }, () => '00 01 62').join(' ')}`;
		const { connection, message } = stripOf([bytesEvent(3, 'in', hex(many))]);
		const pieces = piecesOf(connection, message, 1000);
		expect([pieces.length, pieces[0], pieces.at(-1)]).toEqual([
			...[200, { frame: 0, text: 'a' }, { frame: null, text: 'bbbbbb' }],
		]);
		expect(neighboursOf(connection, message, 204)).toEqual({ before: hex('62 62 62'), after: new Uint8Array(0) });
	});

	it('of a text that is whole end with what is no UTF-8 as it is', () => {
		expect(pieceOf(hex('61 e2'), 2)).toEqual([{ frame: null, text: 'a\ufffd' }]);
		expect(pieceOf(hex('61 e2 82'), 2)).toEqual([{ frame: null, text: 'a' }]);
	});
});

describe('which frames a filter lets pass', () => {
	const connection = connectionOf('in', hex('01 01 61 89 00 80 01 62 82 01 63 88 02 03 e8'), undefined);
	const passing = (kind: FrameKind, direction: Direction | null = null) =>
		connection.frames
			.filter((wire) => passesKind(wire, connection.messages, { ...NO_FILTER, kind, direction }))
			.map(({ id }) => id);

	it('goes by what their message is', () => {
		expect(KINDS.map((kind) => passing(kind))).toEqual([[0, 1, 2, 3, 4], [0, 2], [3], [1, 4], [4], [1], []]);
		expect([passing('all', 'in').length, passing('all', 'out').length]).toEqual([5, 0]);
	});

	it('goes by their opcode where they are part of no message', () => {
		// Behind a close frame nothing is a message.
		const after = connectionOf('in', hex('88 02 03 e8 81 01 61 82 01 62 80 01 63'));
		const kinds = after.frames.map((wire) =>
			(['text', 'binary'] as const).filter((kind) => passesKind(wire, after.messages, { ...NO_FILTER, kind })),
		);
		expect(kinds).toEqual([[], ['text'], ['binary'], []]);
		expect(after.frames[1]?.frame.opcode).toBe(OPCODE.text);
	});

	it('is none where it asks for nothing', () => {
		expect([
			letsAllPass(NO_FILTER),
			letsAllPass({ ...NO_FILTER, kind: 'text' }),
			letsAllPass({ ...NO_FILTER, direction: 'in' }),
		]).toEqual([true, false, false]);
	});
});

test('a broken rule is listed with its own direction, a gap behind the last frame of its own', () => {
	const events: readonly TraceEvent[] = [
		...handshake(),
		bytesEvent(10, 'in', hex('89 00')),
		bytesEvent(11, 'out', hex('8a 80 00 00 00 00')),
		bytesEvent(11, 'in', hex('82 7f 80 00 00 00 00 00 00 00')),
		bytesEvent(12, 'out', hex('8a 80 00 00 00 00')),
		{ kind: 'lost', t: 13, socket: 1, direction: 'in', bytes: 3 },
	];
	const connection = TraceModel.of(events).connection(1);
	if (connection === null) throw new Error('no connection');
	const listed = (direction: Direction | null) => {
		const rows = frameRows(connection, {
			from: { frames: 0, violations: 0, lost: { out: false, in: false } },
			until: null,
			passing: null,
			direction,
		});
		return rows
			.slice(0, rows.total)
			.map((row) => ('frame' in row ? row.id : 'lost' in row ? `lost ${row.lost}` : row.violation.id));
	};
	expect(listed(null)).toEqual([0, 'lost in', 1, 'length-top-bit', 2]);
	expect(listed('in')).toEqual([0, 'lost in', 1, 'length-top-bit', 2]);
	expect(listed('out')).toEqual([0, 1, 2]);
});

test('an answer is rejected where it breaks a rule and the page was told of a failure', () => {
	const badAnswer = bytes(
		'in',
		ascii('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
	);
	const rejected = (...events: readonly TraceEvent[]) => {
		const connection = TraceModel.of(events).connection(1);
		return connection && isRejected(connection);
	};
	const failed = [errorEvent(), closeEvent(1006)];
	const asked = bytes('out', REQUEST);
	expect(rejected(construct(1), asked, badAnswer, ...failed)).toBe(true);
	expect(rejected(construct(1), ...opening(), ...failed)).toBe(false);
	expect(rejected(construct(1), asked, badAnswer, openEvent())).toBe(false);
	expect(rejected(construct(1), asked, ...failed)).toBe(false);
	expect(rejected(asked, badAnswer)).toBe(false);
	expect(rejected(construct(1), asked, bytes('in', ascii('SSH-2.0-x\r\n\r\n')), ...failed)).toBe(false);
	expect(rejected(construct(1), asked, bytes('in', ascii('HTTP/1.1 403 No\r\n\r\n')), ...failed)).toBe(false);
});

describe('a drill', () => {
	const frame = drillFrame(3, () => 0);

	it('takes an answer in the ways in which people write it', () => {
		const right = { fin: '1', opcode: 'text', mask: '1', length: '1', header: '6' };
		const [first = 0] = frame.payload;
		const answers = { ...right, byte: first.toString(16) };
		expect(misread(frame, answers)).toEqual([]);
		expect(misread(frame, { ...answers, length: '001', header: ' 06', opcode: 'TEXT' })).toEqual([]);
		expect(misread(frame, { ...answers, length: '10', header: '60' })).toEqual(['length', 'header']);
		expect(misread(frame, {})).toEqual(['fin', 'opcode', 'mask', 'length', 'header', 'byte']);
	});

	it('writes a byte of one digit as two', () => {
		const { wire } = last('out', '82 81 00 00 00 00 05');
		const answers = { fin: '1', opcode: 'binary', mask: '1', length: '1', header: '6' };
		expect(misread(wire.frame, { ...answers, byte: '5' })).toEqual([]);
		expect(misread(wire.frame, { ...answers, byte: '0x05' })).toEqual([]);
		expect(misread(wire.frame, { ...answers, byte: '50' })).toEqual(['byte']);
	});

	it.each([
		[4, 0, OPCODE.text, true],
		[4, 0.2, OPCODE.binary, true],
		[4, 0.3, OPCODE.continuation, false],
		[4, 0.4, OPCODE.close, false],
		[3, 0, OPCODE.text, false],
		[2, 0.6, OPCODE.close, false],
	] as const)('sets RSV1 where a message begins, in the hardest level alone: %i, %d', (level, chance, opcode, rsv1) => {
		const made = drillFrame(level, () => chance);
		expect([made.opcode, made.rsv1]).toEqual([opcode, rsv1]);
		const text = new TextDecoder().decode(made.payload.subarray(2, 5));
		expect(text === 'bye').toBe(opcode === OPCODE.close);
	});
});

test('keys lead to the first thing of a column and no further', () => {
	const from = (index: number, key: string) =>
		indexAfterKey({ key, ctrlKey: false, metaKey: false, altKey: false }, index, 20, 8);
	expect([from(8, 'ArrowUp'), from(9, 'ArrowUp'), from(11, 'ArrowDown'), from(12, 'ArrowDown')]).toEqual([
		0, 1, 19, 12,
	]);
	expect(indexAfterKey({ key: 'ArrowLeft', ctrlKey: false, metaKey: true, altKey: false }, 3, 20, 8)).toBeNull();
});

import { encodeClosePayload } from '../../protocol/close-payload.ts';
import type { FieldName, Frame } from '../../protocol/frame.ts';
import { FrameDecoder } from '../../protocol/frame-decoder.ts';
import { encodeFrame } from '../../protocol/frame-encoder.ts';
import { isControl, OPCODE, opcodeName } from '../../protocol/opcodes.ts';
import { hexByte } from '../frame/hex-dump.layout.ts';

/** From easy to mean. */
export const DRILL_LEVELS = [1, 2, 3, 4] as const;
export type DrillLevel = (typeof DRILL_LEVELS)[number];

type Span = readonly [from: number, to: number];

interface Kind {
	readonly opcodes: readonly number[];
	readonly masked: readonly boolean[];
	/** Bytes of payload; a control frame takes the first of them. */
	readonly lengths: readonly Span[];
	/** Whether it may be a fragment, and whether RSV1 may be set, as permessage-deflate does. */
	readonly fragments: boolean;
	readonly reserved: boolean;
}

const DATA = [OPCODE.text, OPCODE.binary];
const EVERY = [...DATA, OPCODE.continuation, OPCODE.close, OPCODE.ping, OPCODE.pong];

const KINDS: Readonly<Record<DrillLevel, Kind>> = {
	1: { opcodes: DATA, masked: [false], lengths: [[1, 12]], fragments: false, reserved: false },
	2: { opcodes: EVERY, masked: [true, false], lengths: [[0, 40]], fragments: true, reserved: false },
	3: {
		opcodes: DATA,
		masked: [true, false],
		lengths: [
			[1, 125],
			[126, 400],
		],
		fragments: true,
		reserved: false,
	},
	// What is taken for another thing: lengths at the borders and in the longest form, compressed messages.
	4: {
		opcodes: [...EVERY, ...DATA],
		masked: [true],
		lengths: [
			[125, 125],
			[126, 127],
			[65_535, 65_535],
			[65_536, 70_000],
		],
		fragments: true,
		reserved: true,
	},
};

const CLOSE_CODES = [1000, 1001, 1011, 4001];

/**
 * A frame to be read, made by the encoder and read by the decoder.
 *
 * @param random gives a number from 0 up to but not including 1
 */
export function drillFrame(level: DrillLevel, random: () => number): Frame {
	const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
	const one = <T>(list: readonly T[], other: T): T => list[whole(0, list.length - 1)] ?? other;
	const bytes = (length: number, from: number, to: number) => Uint8Array.from({ length }, () => whole(from, to));

	const { opcodes, masked, lengths, fragments, reserved } = KINDS[level];
	const opcode = one<number>(opcodes, OPCODE.text);
	const [shortest, longest] = isControl(opcode) ? (lengths[0] ?? [0, 0]) : one<Span>(lengths, [0, 0]);
	const letters = bytes(whole(shortest, longest), 0x61, 0x7a);
	const payload = opcode === OPCODE.close ? encodeClosePayload(one(CLOSE_CODES, 1000), 'bye') : letters;
	const isMasked = one(masked, true);
	const encoded = encodeFrame({
		fin: isControl(opcode) || !fragments || random() < 0.5,
		rsv1: reserved && DATA.some((data) => data === opcode) && random() < 0.5,
		opcode,
		payload,
		maskingKey: isMasked ? bytes(4, 0, 255) : null,
	});
	const decoder = new FrameDecoder({ receiver: isMasked ? 'server' : 'client', allowRsv1: true });
	const [frame] = decoder.push(encoded);
	if (frame === undefined) throw new Error('The encoder wrote what the decoder does not read.');
	return frame;
}

/** What is asked of a frame: FIN, opcode, MASK, bytes of payload, bytes before it, its first byte unmasked. */
export type DrillQuestion = 'fin' | 'opcode' | 'mask' | 'length' | 'header' | 'byte';

/** As they were typed or chosen; an empty text where nothing was. */
export type DrillAnswers = Readonly<Partial<Record<DrillQuestion, string>>>;

/** What must be read for each answer: what is lit up where it is wrong. */
const FIELDS: Readonly<Record<DrillQuestion, readonly FieldName[]>> = {
	fin: ['fin'],
	opcode: ['opcode'],
	mask: ['mask'],
	length: ['length', 'extended-length'],
	header: ['mask', 'length', 'extended-length', 'masking-key'],
	byte: ['masking-key', 'payload'],
};

/** @returns what is asked of this frame, and the right answers; the last one only where a payload is masked */
export function rightAnswers(frame: Frame): readonly (readonly [DrillQuestion, string])[] {
	const [first] = frame.payload;
	return [
		['fin', frame.fin ? '1' : '0'],
		['opcode', opcodeName(frame.opcode) ?? ''],
		['mask', frame.masked ? '1' : '0'],
		['length', String(frame.payloadLength)],
		['header', String(frame.headerLength)],
		...(frame.masked && first !== undefined ? ([['byte', hexByte(first)]] as const) : []),
	];
}

/** @returns the questions whose answer is wrong or missing */
export function misread(frame: Frame, answers: DrillAnswers): readonly DrillQuestion[] {
	return rightAnswers(frame).flatMap(([question, right]) =>
		plain(question, answers[question] ?? '') === right ? [] : [question],
	);
}

/** @returns the fields in which the mistakes were made, in the order of the frame, without those that it does not have */
export function misreadFields(
	questions: readonly DrillQuestion[],
	fields: readonly { readonly name: FieldName }[],
): readonly FieldName[] {
	const wrong = new Set(questions.flatMap((question) => FIELDS[question]));
	return fields.flatMap(({ name }) => (wrong.has(name) ? [name] : []));
}

/** An answer as the right ones are written: no separators, no leading zeros, hex digits without 0x. */
function plain(question: DrillQuestion, answer: string): string {
	const text = answer.replace(/[\s,，]/g, '').toLowerCase();
	if (question === 'byte') return text.replace(/^0x/, '').padStart(2, '0');
	if (question === 'length' || question === 'header') return text.replace(/^0+(?=\d)/, '');
	return text;
}

import type { FieldName, Frame } from '../../protocol/frame.ts';
import { opcodeName } from '../../protocol/opcodes.ts';
import { hexByte } from '../frame/hex-dump.layout.ts';

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

import type { ViewsStrings } from '../../i18n/en/views.ts';
import { inOneLine } from '../../i18n/in-one-line.ts';
import { wholeNumber } from '../../i18n/whole-number.ts';
import { type FieldName, type Frame, fieldsOf } from '../../protocol/frame.ts';
import { lengthFormEntry } from '../../protocol/length-form.ts';
import { isControl, OPCODE, opcodeName } from '../../protocol/opcodes.ts';
import type { WireFrame } from '../../trace/connection.ts';
import { agreedDeflate } from '../../trace/inflated.ts';
import { hexByte, hexOf } from './hex-dump.layout.ts';
import { type PreviewSource, previewOf } from './payload-preview.ts';

/** A field of one frame in words. The three reserved bits share a sentence while none of them is set. */
export interface FieldSentence {
	readonly fields: readonly FieldName[];
	readonly label: string;
	readonly value: string;
	readonly text: string;
}

/** @returns the sentences of the fields that are lit (names, divided by spaces), in wire order */
export function sentencesLit(all: readonly FieldSentence[], lit: string | undefined): readonly FieldSentence[] {
	const names = lit?.split(' ') ?? [];
	return all.filter(({ fields }) => fields.some((field) => names.includes(field)));
}

/** @returns the field one sentence after (1) or before (-1) those that are lit, around the ends; null where there is none */
export function fieldAfter(all: readonly FieldSentence[], lit: string | undefined, by: 1 | -1): FieldName | null {
	const now = sentencesLit(all, lit);
	const edge = by === 1 ? now.at(-1) : now[0];
	const from = edge === undefined ? (by === 1 ? -1 : 0) : all.indexOf(edge);
	return all.at((from + by) % Math.max(1, all.length))?.fields[0] ?? null;
}

/** Bytes of payload that a sentence quotes. */
const QUOTED = 200;

/**
 * Says what each field of a frame is and what follows from it, in wire order; of a frame that has not fully arrived, the
 * fields that have.
 *
 * @param connection the frame's
 */
export function fieldSentences(
	wire: WireFrame,
	connection: PreviewSource,
	strings: ViewsStrings,
): readonly FieldSentence[] {
	const { frame } = wire;
	const { words, detail, bytes } = strings;
	const labels = detail.fields;
	const one = (field: FieldName, value: string | number, text: string): FieldSentence => ({
		fields: [field],
		label: labels[field],
		value: String(value),
		text,
	});
	const sentences = [one('fin', Number(frame.fin), finText(wire, strings)), ...reservedBits(wire, connection, strings)];
	const name = opcodeName(frame.opcode);
	sentences.push(
		one('opcode', `0x${frame.opcode.toString(16)}`, name === null ? words.reservedOpcode : words.opcodes[name]),
		one('mask', Number(frame.masked), frame.masked ? words.masked : words.unmasked),
	);
	const { form, marker } = lengthFormEntry(frame.lengthForm);
	if (marker === null) sentences.push(one('length', frame.payloadLength, words.length7(frame.payloadLength)));
	else {
		sentences.push(
			one('length', marker, form === 64 ? words.length64 : words.length16),
			one('extended-length', wholeNumber(frame.payloadLength), words.extended(frame.payloadLength)),
		);
	}
	if (frame.maskingKey) {
		const text = inOneLine(words.key, maskingExample(wire, strings));
		sentences.push(one('masking-key', hexOf(frame.maskingKey), text));
	}
	if (frame.payloadLength > 0) {
		sentences.push(one('payload', bytes(frame.payloadLength), payloadText(wire, connection, strings)));
	}
	return sentences.filter(({ fields }) => fields.every((field) => hasArrived(field, frame)));
}

/** A payload is spoken of from its first byte on; a field before it when all of it is there. */
function hasArrived(name: FieldName, frame: Frame): boolean {
	const field = fieldsOf(frame).find((one) => one.name === name);
	const needed = field === undefined ? 0 : field.start + (name === 'payload' ? 1 : field.length);
	return needed <= frame.bytes.length * 8;
}

function finText({ frame }: WireFrame, strings: ViewsStrings): string {
	const { words } = strings;
	if (!frame.fin) return words.notFinal;
	return isControl(frame.opcode) ? words.controlFinal : words.final;
}

function reservedBits({ frame }: WireFrame, connection: PreviewSource, strings: ViewsStrings) {
	const { words, detail } = strings;
	const fields = ['rsv1', 'rsv2', 'rsv3'] as const;
	if (fields.every((field) => !frame[field])) {
		return [{ fields, label: detail.fields.rsv, value: '000', text: words.rsvUnused }];
	}
	const begins = frame.opcode === OPCODE.text || frame.opcode === OPCODE.binary;
	const compressed = begins && agreedDeflate(connection) !== null;
	return fields.map((field) => {
		const explained = field === 'rsv1' && compressed ? words.rsv1 : words.rsvSet;
		const text = frame[field] ? explained : words.rsvUnused;
		return {
			fields: [field],
			label: detail.fields[field],
			value: String(Number(frame[field])),
			text,
		};
	});
}

/** How the first byte of the payload was masked. */
function maskingExample({ frame }: WireFrame, strings: ViewsStrings): string {
	const hex = (byte: number | undefined) => `0x${hexByte(byte ?? 0)}`;
	if (frame.payload.length === 0) return '';
	const { bytes, headerLength, maskingKey, payload } = frame;
	return strings.words.xor(hex(bytes[headerLength]), hex(maskingKey?.[0]), hex(payload[0]));
}

function payloadText(wire: WireFrame, connection: PreviewSource, strings: ViewsStrings): string {
	const { words } = strings;
	const { kind, text, cut, compressed } = previewOf(wire, connection, QUOTED);
	if (wire.close !== null) return words.close(wire.close.code, wire.close.reason);
	const quoted = kind === 'text' ? words.text(cut ? `${text}…` : text) : '';
	if (compressed) return inOneLine(words.compressed, quoted);
	return kind === 'text' ? quoted : words.data;
}

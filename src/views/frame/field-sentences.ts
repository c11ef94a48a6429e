import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { FieldName } from '../../protocol/frame.ts';
import { isControl, opcodeName } from '../../protocol/opcodes.ts';
import type { Connection, WireFrame } from '../../trace/connection.ts';
import { hexOf } from './hex-dump.layout.ts';
import { previewOf } from './payload-preview.ts';

/** A field of one frame in words. The three reserved bits share a sentence while none of them is set. */
export interface FieldSentence {
	readonly fields: readonly FieldName[];
	readonly label: string;
	readonly value: string;
	readonly text: string;
}

/** Bytes of payload that a sentence quotes. */
const QUOTED = 200;

/**
 * Says what each field of a frame is and what follows from it, in wire order.
 *
 * @param messages those of the frame's connection
 */
export function fieldSentences(
	wire: WireFrame,
	messages: Connection['messages'],
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
	const sentences = [one('fin', Number(frame.fin), finText(wire, strings)), ...reservedBits(wire, messages, strings)];
	const name = opcodeName(frame.opcode);
	sentences.push(
		one('opcode', `0x${frame.opcode.toString(16)}`, name === null ? words.reservedOpcode : words.opcodes[name]),
		one('mask', Number(frame.masked), frame.masked ? words.masked : words.unmasked),
	);
	if (frame.lengthForm === 7) sentences.push(one('length', frame.payloadLength, words.length7(frame.payloadLength)));
	else {
		const wide = frame.lengthForm === 64;
		sentences.push(
			one('length', wide ? 127 : 126, wide ? words.length64 : words.length16),
			one('extended-length', frame.payloadLength, words.extended(frame.payloadLength)),
		);
	}
	if (frame.maskingKey) {
		const example = maskingExample(wire, strings);
		sentences.push(one('masking-key', hexOf(frame.maskingKey), `${words.key}${example === '' ? '' : ` ${example}`}`));
	}
	if (frame.payloadLength > 0) {
		sentences.push(one('payload', bytes(frame.payloadLength), payloadText(wire, messages, strings)));
	}
	return sentences;
}

function finText({ frame }: WireFrame, strings: ViewsStrings): string {
	const { words } = strings;
	if (!frame.fin) return words.notFinal;
	return isControl(frame.opcode) ? words.controlFinal : words.final;
}

function reservedBits(
	{ frame, direction, message }: WireFrame,
	messages: Connection['messages'],
	strings: ViewsStrings,
) {
	const { words, detail } = strings;
	const fields = ['rsv1', 'rsv2', 'rsv3'] as const;
	if (fields.every((field) => !frame[field])) {
		return [{ fields, label: detail.fields.rsv, value: '000', text: words.rsvUnused }];
	}
	const compressed = message !== null && messages[direction][message]?.compressed === true;
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
	const hex = (byte: number | undefined) => `0x${(byte ?? 0).toString(16).padStart(2, '0')}`;
	if (frame.payloadLength === 0) return '';
	const { bytes, headerLength, maskingKey, payload } = frame;
	return strings.words.xor(hex(bytes[headerLength]), hex(maskingKey?.[0]), hex(payload[0]));
}

function payloadText(wire: WireFrame, messages: Connection['messages'], strings: ViewsStrings): string {
	const { words } = strings;
	const { kind, text, cut } = previewOf(wire, messages, QUOTED);
	if (wire.close !== null) return words.close(wire.close.code, wire.close.reason);
	if (kind === 'text') return words.text(cut ? `${text}…` : text);
	return kind === 'compressed' ? words.compressed : words.data;
}

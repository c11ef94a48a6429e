import type { EncoderStrings } from '../../i18n/en/tools/encoder.ts';
import type { Frame } from '../../protocol/frame.ts';
import { encodeFrame } from '../../protocol/frame-encoder.ts';
import { readFrameSoFar } from '../../protocol/frame-header.ts';
import { fitsLengthForm, type LengthForm, lengthFormEntry, minimalLengthForm } from '../../protocol/length-form.ts';
import { OPCODE } from '../../protocol/opcodes.ts';
import { encodeUtf8 } from '../../protocol/utf8.ts';
import { isUtf8 } from '../../protocol/utf8-validator.ts';
import { readHex } from '../bytes/hex.ts';
import { writeBytes } from '../bytes/write-bytes.ts';

/** A frame while it is being written: what stands in the fields of the encoder. */
export interface EditedFrame extends Pick<Frame, 'fin' | 'rsv1' | 'rsv2' | 'rsv3' | 'opcode' | 'masked'> {
	/** Four bytes in hex. */
	readonly key: string;
	/** How `payload` is written. */
	readonly payloadAs: 'text' | 'hex';
	readonly payload: string;
	/** Bits of the length; null for the fewest. */
	readonly form: LengthForm | null;
	/** A length to announce that is not the true one, in decimal digits; empty for the true one. */
	readonly announced: string;
}

export type EditProblem =
	/** The masking key is not eight hex digits. */
	| { readonly field: 'key' }
	/** The payload is not hex: what stands there, and where, from 0. */
	| { readonly field: 'payload'; readonly found: string; readonly at: number }
	/** More bytes than are written here. */
	| { readonly field: 'too-long' }
	/** Not a whole number, or above 2⁶⁴ − 1. */
	| { readonly field: 'announced' }
	/** The length does not fit into so many bits. */
	| { readonly field: 'form'; readonly form: LengthForm; readonly length: bigint };

export type WrittenBytes =
	| { readonly bytes: Uint8Array; readonly problem: null }
	| { readonly bytes: null; readonly problem: EditProblem };

/** Bytes of payload that are written here: a form is no place for more. */
const MAX_EDITED_PAYLOAD = 64 * 1024;

/** RFC 6455 §5.7: the single masked text frame. */
export const FIRST_EDITED: EditedFrame = {
	fin: true,
	rsv1: false,
	rsv2: false,
	rsv3: false,
	opcode: OPCODE.text,
	masked: true,
	key: '37 fa 21 3d',
	payloadAs: 'text',
	payload: 'Hello',
	form: null,
	announced: '',
};

/** Writes the frame, whether or not it breaks a rule. */
export function writeEdited(edited: EditedFrame): WrittenBytes {
	const payload = payloadOf(edited);
	if (!(payload instanceof Uint8Array)) return { bytes: null, problem: payload };
	if (payload.length > MAX_EDITED_PAYLOAD) return { bytes: null, problem: { field: 'too-long' } };
	const key = edited.masked ? keyOf(edited.key) : null;
	if (edited.masked && key === null) return { bytes: null, problem: { field: 'key' } };
	const announced = announcedOf(edited.announced, payload.length);
	if (announced === null) return { bytes: null, problem: { field: 'announced' } };
	const form = edited.form === null ? minimalLengthForm(announced) : lengthFormEntry(edited.form);
	if (!fitsLengthForm(announced, form)) {
		return { bytes: null, problem: { field: 'form', form: form.form, length: announced } };
	}
	const { fin, rsv1, rsv2, rsv3, opcode } = edited;
	const frame = {
		fin,
		rsv1,
		rsv2,
		rsv3,
		opcode,
		payload,
		maskingKey: key,
		lengthForm: form.form,
		announcedLength: announced,
	};
	return { bytes: encodeFrame(frame), problem: null };
}

/** @returns the fields of the first frame in these bytes, as far as it is there; at least one byte */
export function editedFrom(bytes: Uint8Array): EditedFrame {
	const { frame, size } = readFrameSoFar(bytes, 0);
	const whole = size !== null && bytes.length >= size;
	const minimal = minimalLengthForm(frame.payloadLength).form;
	const { fin, rsv1, rsv2, rsv3, opcode, masked } = frame;
	return {
		fin,
		rsv1,
		rsv2,
		rsv3,
		opcode,
		masked,
		key: writeBytes(frame.maskingKey ?? new Uint8Array(4), 'hex'),
		...written(frame),
		form: frame.lengthForm === minimal ? null : frame.lengthForm,
		announced: whole ? '' : String(frame.payloadLength),
	};
}

/** A payload is text where it can be read as such, and is told to be. */
function written({ payload, opcode, rsv1 }: Frame): Pick<EditedFrame, 'payload' | 'payloadAs'> {
	const isText = (opcode === OPCODE.text || opcode === OPCODE.ping || opcode === OPCODE.pong) && !rsv1;
	return isText && isUtf8(payload)
		? { payloadAs: 'text', payload: new TextDecoder('utf-8', { ignoreBOM: true }).decode(payload) }
		: { payloadAs: 'hex', payload: writeBytes(payload, 'hex') };
}

function payloadOf({ payload, payloadAs }: EditedFrame): Uint8Array | EditProblem {
	if (payloadAs === 'text') return encodeUtf8(payload);
	const reading = readHex(payload);
	return reading.ok ? reading.bytes : { field: 'payload', found: reading.found, at: reading.start };
}

function keyOf(text: string): Uint8Array | null {
	const reading = readHex(text);
	return reading.ok && reading.bytes.length === 4 ? reading.bytes : null;
}

function announcedOf(text: string, length: number): bigint | null {
	const digits = text.trim();
	if (digits === '') return BigInt(length);
	if (!/^\d{1,20}$/.test(digits)) return null;
	const value = BigInt(digits);
	return value < 1n << 64n ? value : null;
}

/** @returns why the fields of the encoder are no frame */
export function editProblem(problem: EditProblem, { problem: strings }: EncoderStrings): string {
	switch (problem.field) {
		case 'key':
			return strings.key;
		case 'payload':
			return strings.payload(problem.found, problem.at);
		case 'too-long':
			return strings.tooLong(MAX_EDITED_PAYLOAD);
		case 'announced':
			return strings.announced;
		case 'form':
			return strings.form(problem.form, problem.length);
	}
}

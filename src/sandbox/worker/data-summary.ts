/** Sums up what a WebSocket sends or delivers, without keeping it. */
import type { DataSummary } from '../../trace/events.ts';
import { charCodeAt, getterOf, min, slice } from './primordials.ts';

const PREVIEW_CHARACTERS = 200;
const PREVIEW_BYTES = 60;

const NativeUint8Array = Uint8Array;
const NativeArrayBuffer = ArrayBuffer;
const NativeBlob = Blob;
const isView = ArrayBuffer.isView;
const lengthOf = getterOf(ArrayBuffer.prototype, 'byteLength');
const sizeOf = getterOf(Blob.prototype, 'size');
const typeOf = getterOf(Blob.prototype, 'type');

/**
 * @param data the data of a message event, or what was handed to `send`, as the browser converts it: other things than
 * strings, blobs, buffers and views have become strings
 */
export function summarise(data: unknown): DataSummary {
	if (typeof data === 'string') {
		return { type: 'string', size: utf8Length(data), preview: slice(data, 0, PREVIEW_CHARACTERS) };
	}
	try {
		if (isView(data)) {
			const bytes = new NativeUint8Array(data.buffer, data.byteOffset, data.byteLength);
			return { type: 'view', size: bytes.length, preview: hex(bytes) };
		}
		if (data instanceof NativeArrayBuffer) {
			return { type: 'ArrayBuffer', size: lengthOf(data), preview: hex(new NativeUint8Array(data)) };
		}
		if (data instanceof NativeBlob) {
			return { type: 'Blob', size: sizeOf(data), preview: slice(typeOf(data), 0, PREVIEW_CHARACTERS) };
		}
	} catch {
		// Something that only pretends to be one of these: the browser will refuse it, if it reads it at all.
	}
	return { type: 'other', size: 0, preview: '' };
}

/** @returns what `send` makes of its argument: what is no blob, buffer or view becomes a string, which may throw */
export function toSendable(data: unknown): unknown {
	if (typeof data !== 'object' || data === null) return `${data}`;
	return isView(data) || data instanceof NativeArrayBuffer || data instanceof NativeBlob ? data : `${data}`;
}

/** @returns how many bytes a string has in UTF-8; a lone surrogate is sent as U+FFFD, which has three */
export function utf8Length(text: string): number {
	const { length } = text;
	let bytes = length;
	for (let index = 0; index < length; index += 1) {
		const unit = charCodeAt(text, index);
		if (unit < 0x80) continue;
		bytes += unit < 0x800 ? 1 : 2;
		if (unit < 0xd800 || unit > 0xdbff || index + 1 === length) continue;
		const next = charCodeAt(text, index + 1);
		if (next < 0xdc00 || next > 0xdfff) continue;
		// A pair: four bytes for two units.
		index += 1;
	}
	return bytes;
}

/** @returns the beginning of the bytes, as pairs of digits */
export function hex(bytes: Uint8Array): string {
	const shown = min(bytes.length, PREVIEW_BYTES);
	let text = '';
	for (let index = 0; index < shown; index += 1) {
		const byte = bytes[index] ?? 0;
		text += `${index === 0 ? '' : ' '}${DIGITS[byte >> 4]}${DIGITS[byte & 15]}`;
	}
	return shown < bytes.length ? `${text} …` : text;
}

const DIGITS = '0123456789abcdef';

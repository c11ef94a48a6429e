/** Sums up what a WebSocket sends or delivers, without keeping it. */
import type { DataSummary } from '../../trace/events.ts';
import { bytesIn, isBlob, lengthOf } from './bytes.ts';
import { charCodeAt, getterOf, min, objectTag, slice } from './primordials.ts';

const PREVIEW_CHARACTERS = 200;
const PREVIEW_BYTES = 60;

const isView = ArrayBuffer.isView;
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
	const bytes = bytesIn(data);
	if (bytes !== null) {
		return { type: isView(data) ? 'view' : 'ArrayBuffer', size: lengthOf(bytes), preview: hex(bytes) };
	}
	if (isBlob(data)) {
		return { type: 'Blob', size: sizeOf(data), preview: slice(typeOf(data), 0, PREVIEW_CHARACTERS) };
	}
	return { type: 'other', size: 0, preview: '' };
}

/**
 * @returns what `send` makes of its argument: what is no blob, buffer or view becomes a string, which may throw. What the
 * browser itself will refuse is left to it, so that it says why
 */
export function toSendable(data: unknown): unknown {
	if (typeof data === 'symbol') return data;
	if ((typeof data !== 'object' && typeof data !== 'function') || data === null) return `${data}`;
	const isShared = objectTag(data) === '[object SharedArrayBuffer]';
	return isShared || bytesIn(data) !== null || isBlob(data) ? data : `${data}`;
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
	const length = lengthOf(bytes);
	const shown = min(length, PREVIEW_BYTES);
	let text = '';
	for (let index = 0; index < shown; index += 1) {
		const byte = bytes[index] ?? 0;
		text += `${index === 0 ? '' : ' '}${DIGITS[byte >> 4]}${DIGITS[byte & 15]}`;
	}
	return shown < length ? `${text} …` : text;
}

const DIGITS = '0123456789abcdef';

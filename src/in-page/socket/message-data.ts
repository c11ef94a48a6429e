import { utf8Length } from '../../protocol/utf8.ts';
import type { SocketData } from './socket-connection.ts';

// Taken before any code of a page runs.
const { get } = Reflect;
const { isView } = ArrayBuffer;

/**
 * The argument of `send`: Web IDL's `(BufferSource or Blob or USVString)`. Bytes are copied, as the page may change them.
 *
 * @returns the data, and how many bytes `bufferedAmount` counts for it
 * @throws TypeError for a view of shared memory; whatever the conversion to a text throws
 */
export function messageData(value: unknown): { readonly data: SocketData; readonly size: number } {
	if (isBlob(value)) return { data: value, size: value.size };
	const bytes = bytesOf(value);
	if (bytes !== null) return { data: bytes, size: bytes.length };
	const text = `${value}`.toWellFormed();
	return { data: text, size: utf8Length(text) };
}

function bytesOf(value: unknown): Uint8Array<ArrayBuffer> | null {
	if (isArrayBuffer(value)) return new Uint8Array(value).slice();
	if (!isView(value)) return null;
	if (!isArrayBuffer(value.buffer)) {
		throw new TypeError(
			"Failed to execute 'send' on 'WebSocket': The provided ArrayBufferView value must not be shared.",
		);
	}
	return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice();
}

/** What has the slots of one, whichever window it was made in: there `instanceof` does not know it. */
const isArrayBuffer = (value: unknown): value is ArrayBuffer => canGet(ArrayBuffer.prototype, 'byteLength', value);
const isBlob = (value: unknown): value is Blob => canGet(Blob.prototype, 'size', value);

/** Whether an attribute can be got of a value: its getter throws for what is none of its kind. */
function canGet(prototype: object, attribute: string, value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	try {
		get(prototype, attribute, value);
		return true;
	} catch {
		return false;
	}
}

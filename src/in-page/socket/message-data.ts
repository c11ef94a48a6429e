import { utf8Length } from '../../protocol/utf8.ts';
import type { Outgoing } from './send-line.ts';

/**
 * The argument of `send`: Web IDL's `(BufferSource or Blob or USVString)`. Bytes are copied, as the page may change them.
 *
 * @returns the data, and how many bytes `bufferedAmount` counts for it
 * @throws TypeError for a view of shared memory; whatever the conversion to a text throws
 */
export function messageData(value: unknown): { readonly data: Outgoing; readonly size: number } {
	if (value instanceof Blob) {
		const data = value.arrayBuffer().then((buffer) => new Uint8Array(buffer));
		// Whoever waits for it is told; nobody may.
		data.catch(() => {});
		return { data, size: value.size };
	}
	const bytes = bytesOf(value);
	if (bytes !== null) return { data: bytes, size: bytes.length };
	const text = `${value}`.toWellFormed();
	return { data: text, size: utf8Length(text) };
}

function bytesOf(value: unknown): Uint8Array | null {
	if (value instanceof ArrayBuffer) return new Uint8Array(value.slice());
	if (!ArrayBuffer.isView(value)) return null;
	if (!(value.buffer instanceof ArrayBuffer)) {
		throw new TypeError(
			"Failed to execute 'send' on 'WebSocket': The provided ArrayBufferView value must not be shared.",
		);
	}
	return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice();
}

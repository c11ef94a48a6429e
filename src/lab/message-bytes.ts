import type { RawData } from 'ws';

/** With `ws`'s default binaryType a message is one Buffer; the other forms of its type are for other settings. */
export function bytesOf(message: RawData): Buffer {
	if (Buffer.isBuffer(message)) return message;
	return Array.isArray(message) ? Buffer.concat(message) : Buffer.from(message);
}

import type { Allocate } from './platform.ts';

/** @returns one array of all; the only one as it is */
export function joined<Buffer extends ArrayBufferLike>(
	parts: readonly Uint8Array<Buffer>[],
): Uint8Array<Buffer | ArrayBuffer>;
/** @param allocate where the bytes of several come to stand */
export function joined(parts: readonly Uint8Array[], allocate: Allocate | undefined): Uint8Array;
export function joined(parts: readonly Uint8Array[], allocate?: Allocate): Uint8Array {
	const [only] = parts;
	if (only !== undefined && parts.length === 1) return only;
	const size = parts.reduce((sum, { length }) => sum + length, 0);
	const bytes = allocate === undefined ? new Uint8Array(size) : allocate(size);
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}

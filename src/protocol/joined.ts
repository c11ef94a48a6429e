/** @returns one array of all; the only one as it is */
export function joined<Buffer extends ArrayBufferLike>(
	parts: readonly Uint8Array<Buffer>[],
): Uint8Array<Buffer | ArrayBuffer> {
	const [only] = parts;
	if (only !== undefined && parts.length === 1) return only;
	const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}

/** @returns the bytes as DEFLATE (RFC 1951); null where the browser can't */
export async function deflated(bytes: Uint8Array): Promise<Uint8Array | null> {
	try {
		return await through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
	} catch {
		return null;
	}
}

/** @returns null for what is no DEFLATE, is cut off, or inflates to more than so many bytes */
export async function inflated(bytes: Uint8Array, most: number): Promise<Uint8Array | null> {
	try {
		return await through(bytes, new DecompressionStream('deflate-raw'), most);
	} catch {
		return null;
	}
}

async function through(bytes: Uint8Array, stream: GenericTransformStream, most: number): Promise<Uint8Array | null> {
	const reader: ReadableStreamDefaultReader<Uint8Array> = new Blob([new Uint8Array(bytes)])
		.stream()
		.pipeThrough<Uint8Array>(stream)
		.getReader();
	const parts: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		const { value, done } = await reader.read();
		if (done) break;
		length += value.length;
		if (length > most) {
			await reader.cancel();
			return null;
		}
		parts.push(value);
	}
	const all = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

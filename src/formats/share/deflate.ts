/**
 * zlib (RFC 1950) in the browser's own streams, which are there on plain `http://` addresses too. Its checksum tells a
 * link that was cut or changed on its way.
 */

/** More came out than may. */
export class TooLargeError extends Error {
	override readonly name = 'TooLargeError';
}

export const deflate = (bytes: Uint8Array): Promise<Uint8Array> =>
	through(bytes, new CompressionStream('deflate'), Number.POSITIVE_INFINITY);

/**
 * @param limit bytes that may come out: what would be more is not unpacked
 * @throws TooLargeError; TypeError for what was cut or changed
 */
export const inflate = (bytes: Uint8Array, limit: number): Promise<Uint8Array> =>
	through(bytes, new DecompressionStream('deflate'), limit);

async function through(
	bytes: Uint8Array,
	stream: CompressionStream | DecompressionStream,
	limit: number,
): Promise<Uint8Array> {
	const reader = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(stream).getReader();
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
		size += value.length;
		if (size > limit) {
			await reader.cancel();
			throw new TooLargeError();
		}
		parts.push(value);
	}
}

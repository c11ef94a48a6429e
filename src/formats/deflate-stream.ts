/**
 * DEFLATE in the browser's own streams, which are there on plain `http://` addresses too: `deflate-raw` as it is (RFC 1951),
 * `deflate` with the header and the checksum of zlib (RFC 1950), which tells what was cut or changed on its way.
 */
type Format = 'deflate-raw' | 'deflate';

/** @throws where the browser has no such stream */
export async function pack(bytes: Uint8Array, format: Format): Promise<Uint8Array> {
	return (await through(bytes, new CompressionStream(format), Number.POSITIVE_INFINITY)) ?? new Uint8Array(0);
}

/**
 * @param most bytes that may come out: what would be more is not unpacked
 * @returns null where there would be more
 * @throws TypeError for what is none, or was cut or changed
 */
export const unpack = async (bytes: Uint8Array, format: Format, most: number): Promise<Uint8Array | null> =>
	through(bytes, new DecompressionStream(format), most);

async function through(
	bytes: Uint8Array,
	stream: CompressionStream | DecompressionStream,
	most: number,
): Promise<Uint8Array | null> {
	const reader = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(stream).getReader();
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
		size += value.length;
		if (size > most) {
			await reader.cancel();
			return null;
		}
		parts.push(value);
	}
}

import { Gunzip } from 'fflate';
import { joined } from '../protocol/joined.ts';
import { TraceFormatError } from '../trace/format-error.ts';

/** The first bytes of what other programs compress, by the name that people know. gzip is unpacked, but once only. */
const ARCHIVES = [
	{ name: 'gzip', magic: [0x1f, 0x8b, 0x08] },
	{ name: 'ZIP', magic: [0x50, 0x4b, 0x03, 0x04] },
	{ name: 'bzip2', magic: [0x42, 0x5a, 0x68] },
	{ name: 'xz', magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
	{ name: 'Zstandard', magic: [0x28, 0xb5, 0x2f, 0xfd] },
	{ name: '7z', magic: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
] as const;

/** DEFLATE makes at most 1,032 bytes of one: this much input makes 4 MiB at once, and then the bound is looked at. */
const PIECE = 4096;

const begins = (bytes: Uint8Array, magic: readonly number[]): boolean =>
	magic.every((byte, index) => bytes[index] === byte);

/** @returns whether a file that begins with these bytes is compressed with gzip (RFC 1952 §2.3.1) */
export const isGzip = (bytes: Uint8Array): boolean => begins(bytes, ARCHIVES[0].magic);

/** @returns the name of the kind of archive that a file is which we do not unpack; null for anything else */
export const archiveName = (bytes: Uint8Array): string | null =>
	ARCHIVES.find(({ magic }) => begins(bytes, magic))?.name ?? null;

/**
 * Unpacks what gzip packed. Where the file is cut short, what came before the cut is returned: a capture can be read up to
 * there.
 *
 * @param limit bytes that it may have once it is unpacked
 * @throws TraceFormatError when it is larger, or nothing can be unpacked
 */
export function gunzip(packed: Uint8Array, limit: number): Uint8Array {
	const parts: Uint8Array[] = [];
	let size = 0;
	const stream = new Gunzip((part) => {
		parts.push(part);
		size += part.length;
	});
	try {
		for (let at = 0; at < packed.length && size <= limit; at += PIECE) {
			// Never called the last piece: then a file that is cut short would give nothing of its last block.
			stream.push(packed.subarray(at, at + PIECE));
		}
	} catch {
		// What could be unpacked may still be of use, and if not its reader says why.
	}
	if (size > limit) throw new TraceFormatError({ id: 'too-large-unpacked', limit });
	if (size === 0) throw new TraceFormatError({ id: 'damaged-gzip' });
	return joined(parts);
}

import type { DeflateParameters } from '../permessage-deflate.ts';

/** What one end compresses and inflates with (RFC 7692 §7.2); both keep what they must of the messages before. */
export interface Compression {
	/** @returns the payload of a compressed message: DEFLATE without the four bytes 00 00 ff ff at its end (§7.2.1) */
	deflate(data: Uint8Array): Uint8Array;
	/**
	 * @param limit bytes that may come of it
	 * @returns the data; a name for what is wrong with the payload where there are none
	 */
	inflate(payload: Uint8Array, limit: number): Uint8Array | 'corrupt' | 'too-large';
}

/** Makes the compression that both ends agreed on. */
export type MakeCompression = (agreed: DeflateParameters) => Compression;

import { fromBase64Url, toBase64Url } from '../../protocol/base64.ts';
import { pack, unpack } from '../deflate-stream.ts';

/** Characters of a link's bytes: what mail, chats and terminals still carry. */
export const MAX_LINK_CHARACTERS = 32 * 1024;

/** What the bytes of a link may inflate to. */
export const MAX_LINKED_BYTES = 1024 * 1024;

/** Up to so many bytes a link shows them as they are. */
const HEX_BYTES = 128;

/**
 * Writes bytes for a link: as hex where they are few, else in base64url behind `b.`, or compressed behind `z.` where that is
 * shorter.
 *
 * @returns null when they are too many for a link
 */
export async function writeLinkedBytes(bytes: Uint8Array): Promise<string | null> {
	if (bytes.length <= HEX_BYTES) return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	if (bytes.length > MAX_LINKED_BYTES) return null;
	// Without compression, where the browser has none.
	const packed = await pack(bytes, 'deflate-raw').catch(() => null);
	const written =
		packed !== null && packed.length < bytes.length ? `z.${toBase64Url(packed)}` : `b.${toBase64Url(bytes)}`;
	return written.length > MAX_LINK_CHARACTERS ? null : written;
}

/** @returns null for what no such link says: cut off, changed, or too much */
export async function readLinkedBytes(value: string): Promise<Uint8Array | null> {
	if (value.length > MAX_LINK_CHARACTERS) return null;
	if (/^(?:[0-9a-f]{2})+$/i.test(value)) {
		return Uint8Array.from(value.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
	}
	const bytes = fromBase64Url(value.slice(2));
	if (bytes === null || bytes.length === 0) return null;
	if (value.startsWith('b.')) return bytes;
	return value.startsWith('z.') ? unpack(bytes, 'deflate-raw', MAX_LINKED_BYTES).catch(() => null) : null;
}

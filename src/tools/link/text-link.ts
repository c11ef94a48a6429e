import { readLinkedBytes, writeLinkedBytes } from '../../formats/link/bytes-link.ts';
import { decodeUtf8, encodeUtf8 } from '../../protocol/utf8.ts';

/** @returns `#text=…`; null when the text is too long for a link */
export async function writeTextLink(text: string): Promise<string | null> {
	const written = await writeLinkedBytes(encodeUtf8(text));
	return written === null ? null : `#text=${written}`;
}

/** @returns null where the address says nothing of a text; `broken` where it can't be read */
export async function readTextLink(hash: string): Promise<{ readonly text: string } | 'broken' | null> {
	const written = new URLSearchParams(hash.slice(1)).get('text');
	if (written === null) return null;
	const bytes = await readLinkedBytes(written);
	return bytes === null ? 'broken' : { text: decodeUtf8(bytes) };
}

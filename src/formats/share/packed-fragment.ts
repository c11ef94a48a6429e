import { fromBase64Url, toBase64Url } from '../../protocol/base64.ts';
import { decodeUtf8, encodeUtf8 } from '../../protocol/utf8.ts';
import { pack, unpack } from '../deflate-stream.ts';
import { ShareLinkError } from './share-problem.ts';

/** One kind of links that carry something in their fragment, which no server gets to see. */
export interface LinkKind {
	/** What the fragment begins with: `#share=`. */
	readonly name: string;
	/** Goes up when a reader of the version before could misread a link. Each version that was ever made stays readable. */
	readonly version: number;
	/** Bytes that a link may unpack to. */
	readonly unpacked: number;
}

/** Characters of a fragment that are read, with room for what a later version may make. */
const MAX_READ = 128 * 1024;

/** @returns the name, `1.` and base64url of zlib of JSON; null when it would unpack to more than is read */
export async function packFragment({ name, version, unpacked }: LinkKind, value: unknown): Promise<string | null> {
	const bytes = encodeUtf8(JSON.stringify(value));
	return bytes.length > unpacked ? null : `${name}${version}.${toBase64Url(await pack(bytes, 'deflate'))}`;
}

/**
 * Unpacks a fragment. It may come from anybody.
 *
 * @param hash of a location
 * @returns the text that was packed
 * @throws ShareLinkError with the reason, and nothing else
 */
export async function unpackFragment(kind: LinkKind, hash: string): Promise<string> {
	const packed = fromBase64Url(payloadOf(kind, hash));
	if (packed === null) throw new ShareLinkError({ id: 'cut' });
	const bytes = await unpack(packed, 'deflate', kind.unpacked).catch(() => {
		throw new ShareLinkError({ id: 'cut' });
	});
	if (bytes === null) throw new ShareLinkError({ id: 'too-large', limit: kind.unpacked });
	return decodeUtf8(bytes);
}

/** Mails break lines, and a sentence ends with a mark that its link then ends with, too. */
const BROKEN_LINE = /\s|%(?:20|0A|0D|09)/gi;
const ENDED_SENTENCE = /[^\w-]+$/;

/** @returns what stands behind the version, in base64url */
function payloadOf({ name, version: known }: LinkKind, hash: string): string {
	if (hash.length > MAX_READ) {
		throw new ShareLinkError({ id: 'too-long', characters: hash.length, limit: MAX_READ });
	}
	const text = hash.slice(name.length).replace(BROKEN_LINE, '').replace(ENDED_SENTENCE, '');
	if (text === '') throw new ShareLinkError({ id: 'empty' });
	const { version = '', payload = '' } = /^(?<version>[1-9]\d{0,3})(?:\.(?<payload>.*))?$/u.exec(text)?.groups ?? {};
	if (version === '') throw new ShareLinkError({ id: 'no-version' });
	if (Number(version) > known) throw new ShareLinkError({ id: 'newer', version: Number(version) });
	const stranger = /[^\w-]/u.exec(payload)?.[0];
	if (stranger !== undefined) throw new ShareLinkError({ id: 'character', character: stranger });
	return payload;
}

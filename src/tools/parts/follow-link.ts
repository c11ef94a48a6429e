import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';
import { readLinkedBytes, writeLinkedBytes } from '../../formats/link/bytes-link.ts';
import { decodeUtf8, encodeUtf8 } from '../../protocol/utf8.ts';

/** The link of a tool: what stands behind the # of its page. */
export interface FollowedLink {
	/** Whether the last one could not be read. */
	readonly broken: Accessor<boolean>;
	/** What was brought is replaced: nothing is to be said of it any more. */
	forget(): void;
}

/**
 * Takes what a link brings, now and whenever the address changes.
 *
 * @param live false on the server
 * @param read null for an address that is no link of this tool
 */
export function followLink<Link extends object>(
	live: boolean,
	read: (hash: string) => Promise<Link | 'broken' | null>,
	take: (link: Link) => void,
): FollowedLink {
	const [broken, setBroken] = createSignal(false);
	const follow = async (): Promise<void> => {
		const link = await read(location.hash);
		if (link === null) return;
		setBroken(link === 'broken');
		if (link !== 'broken') take(link);
	};
	const onHash = () => void follow();
	onMount(() => {
		if (!live) return;
		onHash();
		addEventListener('hashchange', onHash);
		onCleanup(() => removeEventListener('hashchange', onHash));
	});
	return { broken, forget: () => setBroken(false) };
}

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

import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';

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

import { type Accessor, createEffect, createMemo, createSignal, onMount } from 'solid-js';
import { MAX_LINK } from '../../formats/share/share-link.ts';
import { classAddresses, onOwnMachine } from './class-addresses.ts';

/** A link to this page with something in it. */
export interface SharedLink {
	/** Null while it is made, and where there is none. */
	readonly href: Accessor<string | null>;
	/** Characters of the link that was made last, so that what is said of it stands still while the next is made; 0 for none. */
	readonly length: Accessor<number>;
	/** How long it would be, where it is too long; null for far too long. False where it is not. */
	readonly tooLong: Accessor<number | null | false>;
	/** Where others open the page: another origin than this page's own, where that is the machine's own name. */
	readonly origin: Accessor<string>;
	/** Others can't open the page, which is served to this machine alone. */
	readonly here: Accessor<boolean>;
}

/** Firefox has none for a page that is a file. */
const pageOrigin = (): string => (location.protocol === 'file:' ? 'file://' : location.origin);

/**
 * @param carried what it is to carry; tracked
 * @param fragmentOf packs that; null for what is too much
 * @param place what stands in front of it in the address: the lab that it is for; empty for none
 */
export function createLink<Carried>(
	carried: () => Carried,
	fragmentOf: (carried: Carried) => Promise<string | null>,
	place = '',
): SharedLink {
	const [href, setHref] = createSignal<string | null>(null);
	const [tooLong, setTooLong] = createSignal<number | null | false>(false);
	const [origin, setOrigin] = createSignal(pageOrigin());
	const [here, setHere] = createSignal(false);
	onMount(async () => {
		const [first] = await classAddresses();
		if (first !== undefined) setOrigin(new URL(first).origin);
		setHere(onOwnMachine() && first === undefined);
	});
	const length = createMemo((last: number) => href()?.length ?? last, 0);
	let latest: Carried | null = null;
	createEffect(async () => {
		const own = carried();
		const base = origin() + location.pathname;
		latest = own;
		// Whoever copied it now would pass on what was there before.
		setHref(null);
		const fragment = await fragmentOf(own);
		if (latest !== own) return;
		const address = fragment === null ? null : base + (place === '' ? fragment : `#${place}&${fragment.slice(1)}`);
		const fits = address !== null && address.length <= MAX_LINK;
		setHref(fits ? address : null);
		setTooLong(fits ? false : (address?.length ?? null));
	});
	return { href, length, tooLong, origin, here };
}

import { parseLabAddress } from '../../trace/address.ts';

/** What the fragment of an own lab's address begins with; behind it stands the lab itself, the id of one that is kept here, or a word. */
export const OWN_LAB_HASH = '#own-lab=';

/** What the page of own labs is asked for by its address. */
export type AskedLab =
	/** Neither. */
	| { readonly kind: 'nothing' }
	/** To make a lab: of the code in the playground, or of none. */
	| { readonly kind: 'make'; readonly from: 'playground' | null }
	| { readonly kind: 'kept'; readonly id: string }
	| { readonly kind: 'link' };

const ID = /^[a-z0-9]{8,24}$/;

/** @param hash of a location; a place in the run of a lab names it too */
export function askedBy(hash: string): AskedLab {
	const place = parseLabAddress(hash);
	if (place !== null && place !== 'broken' && ID.test(place.lab)) return { kind: 'kept', id: place.lab };
	if (!hash.startsWith(OWN_LAB_HASH)) return { kind: 'nothing' };
	const rest = hash.slice(OWN_LAB_HASH.length);
	if (rest === 'new') return { kind: 'make', from: null };
	if (rest === 'playground') return { kind: 'make', from: 'playground' };
	return ID.test(rest) ? { kind: 'kept', id: rest } : { kind: 'link' };
}

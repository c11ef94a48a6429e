import { type Addresses, fileAt, relativeTo } from './relative.ts';

/** Addresses in Markdown: links, and the origin wherever it stands. */
const LINK = /\]\((\/[^)\s]*)\)/g;

/** @returns a page's Markdown, a list of pages or a sitemap, whose addresses hold where the copy stands */
export function portableText(text: string, file: string, addresses: Addresses): string {
	const { origin, home } = addresses;
	const placed = text.replaceAll(`${origin}/`, () => home ?? '/').replaceAll(/\]\(\/\//g, '](/');
	if (home !== null) return placed.replaceAll(LINK, (_whole, address: string) => `](${home}${address.slice(1)})`);
	return placed.replaceAll(LINK, (whole, address: string) =>
		fileAt(addresses, address) === null ? whole : `](${relativeTo(address, file)})`,
	);
}

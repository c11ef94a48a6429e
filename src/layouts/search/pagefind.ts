import { siteAddress } from '../../i18n/site-address.ts';

/** The part of Pagefind's browser API that the search dialog uses. */
export interface Pagefind {
	options(options: { excerptLength: number }): Promise<void>;
	/** Resolves to null when a newer search has superseded this one. */
	debouncedSearch(query: string, options: object, milliseconds: number): Promise<{ results: PagefindHit[] } | null>;
}

export interface PagefindHit {
	data(): Promise<PagefindPage>;
}

export interface PagefindPage {
	readonly url: string;
	readonly meta: { readonly title?: string };
	/** HTML: escaped text with `<mark>` around what matched. */
	readonly excerpt: string;
	/** The page's sections that match, each with the address of its heading. */
	readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

let loading: Promise<Pagefind> | undefined;

/** Loads the search engine and its index the first time that someone searches. Rejects where no index was built. */
export function loadPagefind(): Promise<Pagefind> {
	loading ??= load().catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	return loading;
}

async function load(): Promise<Pagefind> {
	const address = siteAddress('/pagefind/pagefind.js');
	const pagefind: Pagefind = await import(/* @vite-ignore */ address);
	await pagefind.options({ excerptLength: 18 });
	return pagefind;
}

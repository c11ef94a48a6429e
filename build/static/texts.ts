import { type Addresses, fileAt, relativeTo } from './relative.ts';

/** Parts of scripts that Vite writes with addresses from the host's root on. */
const FILE_OF_SITE = /(["'`])\/(_astro\/[\w.@-]+)\1/g;
/** In Vite's preload helper: what makes an address of the name of a file. */
const PRELOADED = 'return`/`+';
/** In Starlight's menu of languages, whose entries have become relative. */
const CHOSEN_PAGE = 'window.location.pathname=';

/**
 * @param code of a module in `_astro/`
 * @returns the same, finding the files beside it wherever it stands
 */
export function portableModule(code: string): string {
	return code
		.replaceAll(FILE_OF_SITE, (_whole, _quote, file: string) => `new URL("../${file}",import.meta.url).href`)
		.replaceAll(PRELOADED, 'return`../`+');
}

/** @returns the code of a module that stands in a page itself */
export const portableInline = (code: string): string => code.replaceAll(CHOSEN_PAGE, 'window.location.href=');

/** @returns a style sheet of `_astro/`, whose fonts and pictures stand beside it */
export const portableSheet = (css: string): string => css.replaceAll(/url\((["']?)\/_astro\//g, 'url($1');

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

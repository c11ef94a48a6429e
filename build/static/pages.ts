import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Addresses, fileAt, relativeTo, rootFrom } from './relative.ts';
import { portableInline } from './texts.ts';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A piece of a page's text, and what comes in its place. */
export interface Change {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };
const quoted = (value: string): string => `"${value.replaceAll(/[&"<]/g, (sign) => ESCAPES[sign] ?? sign)}"`;

/**
 * A page as it can stand below any path. Its text is changed in those places only that hold an address.
 *
 * @param html as it was built
 * @param file of the page, from the root on
 */
export function portablePage(html: string, file: string, addresses: Addresses): string {
	const changes = elementsIn(html).flatMap((element) => changesOf(element, file, addresses));
	return changed(html, changes);
}

/** @param changes none within another */
export function changed(html: string, changes: readonly Change[]): string {
	let at = 0;
	const parts = changes
		.toSorted((one, other) => one.start - other.start)
		.map(({ start, end, text }) => {
			const part = html.slice(at, start) + text;
			at = end;
			return part;
		});
	return parts.join('') + html.slice(at);
}

/** All elements of a page, also what stands in a `template` or is for browsers without scripts. */
export const elementsIn = (html: string): readonly Element[] =>
	elementsOf(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));

function elementsOf(node: Node): readonly Element[] {
	const own = 'tagName' in node ? [node] : [];
	const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
	return [...own, ...children.flatMap(elementsOf)];
}

function changesOf(element: Element, file: string, addresses: Addresses): readonly Change[] {
	const place = element.sourceCodeLocation;
	const tag = place?.startTag ?? place;
	if (!place || !tag) return [];
	if (addresses.home === null && saysWhereItStands(element, addresses.origin))
		return [{ start: place.startOffset, end: place.endOffset, text: '' }];
	const attributes = element.attrs.flatMap(({ name, value }): readonly Change[] => {
		const at = place.attrs?.[name];
		const moved = movedValue(element.tagName, value, file, addresses);
		if (!at || moved === value) return [];
		return [{ start: at.startOffset, end: at.endOffset, text: `${name}=${quoted(moved)}` }];
	});
	const [text] = element.childNodes;
	if (element.tagName === 'html') {
		const words = ` data-root=${quoted(rootFrom(file))} data-lab-server="none"`;
		return [...attributes, { start: tag.endOffset - 1, end: tag.endOffset - 1, text: words }];
	}
	if (element.tagName !== 'script' || text?.nodeName !== '#text' || !text.sourceCodeLocation) return attributes;
	const { startOffset: start, endOffset: end } = text.sourceCodeLocation;
	return 'value' in text ? [...attributes, { start, end, text: portableInline(text.value) }] : attributes;
}

/** An address with a host, for search engines and previews, and the list of them: of no use while the host is not known. */
const saysWhereItStands = ({ tagName, attrs }: Element, origin: string): boolean =>
	(tagName === 'link' || tagName === 'meta') &&
	attrs.some(({ name, value }) =>
		name === 'rel' ? value === 'sitemap' : /^(?:href|content)$/.test(name) && value.startsWith(`${origin}/`),
	) &&
	!attrs.some(({ name }) => name === 'hreflang');

function movedValue(tagName: string, value: string, file: string, addresses: Addresses): string {
	const { origin, home } = addresses;
	if (value.startsWith(`${origin}/`) && (tagName === 'link' || tagName === 'meta')) {
		const address = value.slice(origin.length);
		return home === null ? relativeTo(pageAt(address), file) : home + address.slice(1);
	}
	if (/^0;\s*url=\//.test(value)) return `0;url=${relativeTo(value.replace(/^[^/]*/, ''), file)}`;
	const leadsTo = (address: string): boolean => fileAt(addresses, pageAt(address)) !== null;
	if (/^\/(?!\/)/.test(value)) return leadsTo(value) ? relativeTo(pageAt(value), file) : value;
	if (!/^[[{]/.test(value)) return value;
	// Values as JSON: the properties of islands and what custom elements are given.
	return value.replaceAll(/(?<!\\)"(\/[^"\\]*)"/g, (whole, address: string) =>
		leadsTo(address) ? `"${relativeTo(address, file)}"` : whole,
	);
}

/** The page for missing addresses is at none of its own: who chooses its language there is sent home. */
const pageAt = (address: string): string => (address === '/404/' ? '/' : address);

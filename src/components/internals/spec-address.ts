import { rfcUrl, WHATWG_URL } from '../../views/source-url.ts';

/** A section of an RFC, or an anchor of the WHATWG WebSockets standard. */
export type SpecReference =
	| { readonly rfc: number /** e.g. `4.1` */; readonly section: string }
	| { readonly whatwg: string /** What the link says after "WebSockets" */; readonly label?: string };

/**
 * @returns where a standard can be read, and how it is cited
 */
export function specAddress(reference: SpecReference): { readonly href: string; readonly label: string } {
	if ('rfc' in reference) {
		const { rfc, section } = reference;
		return { href: rfcUrl(rfc, section), label: `RFC ${rfc} §${section}` };
	}
	const { whatwg, label } = reference;
	return {
		href: `${WHATWG_URL}#${whatwg}`,
		label: label === undefined ? 'WHATWG WebSockets' : `WHATWG WebSockets: ${label}`,
	};
}

/** The WHATWG WebSockets standard. */
export const WHATWG_URL = 'https://websockets.spec.whatwg.org/';

/** @returns where a section of an RFC can be read */
export const rfcUrl = (rfc: number | string, section: string): string =>
	`https://www.rfc-editor.org/rfc/rfc${rfc}#section-${section}`;

/** @returns where a section such as `RFC 6455 §5.2` can be read; null for a source without sections */
export function sourceUrl(source: string): string | null {
	const [, rfc, section] = /^RFC (\d+) §([\d.]+)$/.exec(source) ?? [];
	if (rfc !== undefined && section !== undefined) return rfcUrl(rfc, section);
	return source.startsWith('WHATWG WebSockets') ? WHATWG_URL : null;
}

import type { Representation, SiteFile } from './site-files.ts';

/**
 * Chooses among the encodings of a file (RFC 9110 §12.5.3). Brotli is sent only to who names it: `*` is also sent by
 * programs that know nothing but gzip.
 *
 * @param header Accept-Encoding of the request
 */
export function chosenRepresentation(file: SiteFile, header: string | undefined): Representation {
	return file.brotli !== null && acceptsBrotli(header ?? '') ? file.brotli : file.plain;
}

/**
 * Whether a client already has what it asks for (RFC 9110 §13.1.2).
 *
 * @param header If-None-Match of the request: entity tags, which a proxy may have made weak
 */
export function isKnown(etag: string, header: string | undefined): boolean {
	if (header === undefined) return false;
	if (header.trim() === '*') return true;
	return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

function acceptsBrotli(header: string): boolean {
	return header.split(',').some((entry) => {
		const [coding = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
		return coding === 'br' && !parameters.some((parameter) => /^q=0(\.0{0,3})?$/.test(parameter));
	});
}

/** @returns where a section such as `RFC 6455 §5.2` can be read; null for a source without sections */
export function sourceUrl(section: string): string | null {
	const rfc = /^RFC (\d+) §([\d.]+)$/.exec(section);
	if (rfc) return `https://www.rfc-editor.org/rfc/rfc${rfc[1]}#section-${rfc[2]}`;
	return section.startsWith('WHATWG WebSockets') ? 'https://websockets.spec.whatwg.org/' : null;
}

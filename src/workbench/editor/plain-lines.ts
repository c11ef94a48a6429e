const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export const escapeHtml = (text: string): string =>
	text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);

/** @returns the HTML of one line, from the HTML of what stands in it */
export const lineElement = (html: string): string => `<span class="wl-line">${html}</span>`;

/** @returns the code as `highlight` would give it, without colours */
export const plainLines = (code: string): string =>
	code
		.split('\n')
		.map((line) => lineElement(escapeHtml(line)))
		.join('\n');

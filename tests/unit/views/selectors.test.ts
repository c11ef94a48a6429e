import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = new URL('../../../src/', import.meta.url).pathname;
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(css|astro)$/.test(file));

it('finds a :has() whose whole inside depends on it', () => {
	expect(stylesAllInside('.page:has(> .lead) > * {')).toBe(true);
	expect(stylesAllInside('.page:has(> .lead) *, p {')).toBe(true);
	expect(stylesAllInside('.page:has(> .lead) > p {')).toBe(false);
	expect(stylesAllInside('.page > :is(.lead, .lead ~ *) {')).toBe(false);
});

// Chromium then looks at every element of the page again whenever one is added anywhere: 10 to 30 ms in a lesson.
it.each(sheets)('nothing in %s depends as a whole on what is inside', (file) => {
	const selectors = readFileSync(join(root, file), 'utf8').match(/[^{}]*:has\([^{}]*\{/g) ?? [];
	expect(selectors.filter(stylesAllInside)).toEqual([]);
});

function stylesAllInside(selector: string): boolean {
	return /:has\([^{]*\)[^,{]*[\s>~+]\*\s*[,{]/.test(selector);
}

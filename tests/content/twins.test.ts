import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { builtPages, DIST } from '../support/built-pages.ts';

const readable = builtPages.filter(({ file }) => !/404/.test(file) && !read(file).includes('http-equiv="refresh"'));

function read(file: string): string {
	return readFileSync(join(DIST, file), 'utf8');
}

const twinOf = (file: string): string => read(file.replace(/\.html$/, '.md'));

describe.skipIf(builtPages.length === 0)('the Markdown twin', () => {
	it.each(readable)('of $path has its heading, its sections and the code of its labs, and no tag', ({ file }) => {
		const [html, twin] = [read(file), twinOf(file)];
		const prose = twin.replace(/(`{3,})[\s\S]*?\1/g, '').replace(/`[^`\n]*`/g, '');
		expect(prose.match(/^# ./gm)).toHaveLength(1);
		const sections = html.match(/<h2[\s>]/g)?.length ?? 0;
		expect(twin.match(/^## ./gm)?.length ?? 0).toBeGreaterThanOrEqual(Math.min(sections, 1));
		const labs = new Set([...html.matchAll(/<section[^>]*\sdata-lab="([^"]+)"/g)].map(([, id = '']) => id));
		for (const id of labs) {
			const own = ['starter.js', 'given.js']
				.map((file) => join(DIST, '../content/labs', id, file))
				.filter((file) => existsSync(file));
			for (const file of own) expect(twin).toContain(readFileSync(file, 'utf8').trim());
		}
		expect(prose).not.toMatch(/<\/?(?:div|p|span|section)\b/);
	});

	it.each(LOCALES)('of each page in %s is listed in llms.txt', (locale) => {
		const list = read(locale === 'en' ? 'llms.txt' : `${locale}/llms.txt`);
		const listed = [...list.matchAll(/\]\((\S+index\.md)\)/g)].map(([, address = '']) => new URL(address).pathname);
		const own = readable.filter((page) => page.locale === locale && !page.path.endsWith('/fixtures/'));
		expect(listed.toSorted()).toEqual(own.map(({ path }) => `${path}index.md`).toSorted());
	});
});

it.skipIf(builtPages.length === 0)(
	'every page names a picture for previews that there is, by its whole address',
	() => {
		const missing = readable.filter(({ file }) => {
			const address = /<meta property="og:image" content="([^"]+)"/.exec(read(file))?.[1];
			return address === undefined || !existsSync(join(DIST, new URL(address).pathname));
		});
		expect(missing.map(({ path }) => path)).toEqual([]);
	},
);

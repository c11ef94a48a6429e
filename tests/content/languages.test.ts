import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { type ContentPage, fieldOf, labsOn, pagesOf } from './content-page.ts';

const english = pagesOf('en');
const others = LOCALES.filter((locale) => locale !== 'en');

describe.each(others)('pages in %s', (locale) => {
	const translated = pagesOf(locale);

	it('has the same slugs as English', () => {
		expect([...translated.keys()]).toEqual([...english.keys()]);
	});

	describe.each([...english.keys()])('%s', (slug) => {
		const both = (): [ContentPage, ContentPage] => {
			const [original, translation] = [english.get(slug), translated.get(slug)];
			if (original === undefined || translation === undefined) throw new Error(`${slug} is missing in ${locale}`);
			return [original, translation];
		};
		const same = <T>(of: (page: ContentPage) => T) => {
			const [original, translation] = both().map(of);
			expect(translation).toEqual(original);
		};

		it('has the same headings, level by level', () => same(({ headings }) => headings.map(({ level }) => level)));
		it('shows the same labs in the same order', () => same(labsOn));
		it('has the same code in its prose', () => same(({ code }) => code));
		it('has the same blocks in the same order', () =>
			same(({ components }) =>
				components.map(({ name }) => name).filter((name) => name !== 'Spec' && name !== 'CloseCode'),
			));
		it('names the same close codes', () =>
			same(({ components }) =>
				components.flatMap(({ name, attributes }) => (name === 'CloseCode' ? [attributes.trim()] : [])),
			));
		it('cites the same sections of the standards', () =>
			same(({ components }) =>
				components
					.flatMap(({ name, attributes }) => (name === 'Spec' ? [attributes.replace(/label="[^"]*"/, '').trim()] : []))
					.sort(),
			));
		it('has tables of the same size', () => same(({ prose }) => prose.match(/^\|/gm)?.length ?? 0));
		it('has lists of the same length', () => same(({ prose }) => prose.match(/^(?:-|\d+\.) /gm)?.length ?? 0));
		it.each(['template', 'tableOfContents'])('has the same %s in its frontmatter', (name) =>
			same((page) => fieldOf(page, name)),
		);
	});
});

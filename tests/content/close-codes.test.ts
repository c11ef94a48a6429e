import { describe, expect, it } from 'vitest';
import { type CloseCodeTexts, closeCodeArticles } from '../../src/components/internals/close-code-texts.ts';
import { LOCALES } from '../../src/i18n/locales.ts';

const textsOf = async (locale: string): Promise<CloseCodeTexts> =>
	(await import(`../../content/close-codes/${locale}.ts`)).default;

describe.each(LOCALES)('the close codes in %s', (locale) => {
	it('each have a meaning, causes and what to do', async () => {
		for (const { anchor, meaning, causes, todo } of closeCodeArticles(await textsOf(locale))) {
			expect(
				[meaning, ...causes, ...todo].filter((text) => text.trim() === ''),
				anchor,
			).toEqual([]);
			expect(Math.min(causes.length, todo.length), anchor).toBeGreaterThan(0);
		}
	});

	it('have as many causes and steps as in English', async () => {
		const [here, english] = [await textsOf(locale), await textsOf('en')];
		const counts = (texts: CloseCodeTexts) =>
			Object.entries(texts).map(([anchor, { causes, todo }]) => [anchor, causes.length, todo.length]);
		expect(counts(here)).toEqual(counts(english));
	});
});

it('lists a range before the codes within it, and gives each the fragment of its number', async () => {
	const anchors = closeCodeArticles(await textsOf('en')).map(({ anchor }) => anchor);
	expect(anchors.slice(0, 4)).toEqual(['0-999', '1000', '1001', '1002']);
	expect(anchors.slice(-6)).toEqual(['3000-3999', '3000', '3003', '3008', '4000-4999', '5000-65535']);
});

it('refuses words of a code that there is not, and a code without words', async () => {
	const texts = await textsOf('en');
	expect(() => closeCodeArticles({ ...texts, 1099: { meaning: 'x', causes: ['x'], todo: ['x'] } })).toThrow('1099');
	const { '1006': _, ...others } = texts;
	expect(() => closeCodeArticles(others)).toThrow('nothing is said of 1006');
});

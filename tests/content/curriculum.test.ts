import { describe, expect, it } from 'vitest';
import { writtenLessons } from '../../build/site-pages.ts';
import { CURRICULUM } from '../../content/curriculum.ts';
import { ROOT_LOCALE } from '../../src/i18n/locales.ts';
import { type ContentPage, labsOn, pagesOf } from './content-page.ts';

describe('the curriculum', () => {
	it('has every lesson once', () => {
		const slugs = CURRICULUM.map(({ slug }) => slug);
		expect(new Set(slugs).size).toBe(slugs.length);
	});

	it.each(CURRICULUM.map((lesson, index) => [lesson.slug, lesson, index] as const))(
		'%s needs only lessons that come before it',
		(_slug, { requires }, index) => {
			const before = CURRICULUM.slice(0, index).map(({ slug }) => slug);
			expect(requires.filter((slug) => !before.includes(slug))).toEqual([]);
		},
	);

	it('has every lesson that is written', () => {
		const pages = [...pagesOf(ROOT_LOCALE).keys()].filter((slug) => slug.startsWith('lessons/'));
		expect(pages.sort()).toEqual(
			writtenLessons()
				.map(({ slug }) => `lessons/${slug}`)
				.sort(),
		);
	});

	it.each(writtenLessons().map((lesson) => [lesson.slug, lesson] as const))(
		'says of %s how long it takes, within a third of what its parts take',
		(slug, { minutes }) => {
			const page = pagesOf(ROOT_LOCALE).get(`lessons/${slug}`);
			if (page === undefined) throw new Error(`${slug} has no page.`);
			const estimate = minutesOf(page);
			expect(minutes).toBeGreaterThanOrEqual(Math.floor(estimate * 0.67));
			expect(minutes).toBeLessThanOrEqual(Math.ceil(estimate * 1.33));
		},
	);
});

/** Read at 200 words a minute, run and looked at for 2 minutes a lab, tried out, predicted, and solved. */
function minutesOf(page: ContentPage): number {
	const count = (...names: readonly string[]) => page.components.filter(({ name }) => names.includes(name)).length;
	const words = page.prose.split(/\s+/).length;
	const labs = labsOn(page).filter(({ tag }) => tag === 'Lab').length;
	return words / 200 + labs * 2 + count('TryIt', 'Predict', 'Parsons') * 1 + count('Exercise') * 5;
}

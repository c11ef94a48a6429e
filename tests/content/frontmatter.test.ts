import { describe, expect, it } from 'vitest';
import { allPages, fieldOf, labsOn } from './content-page.ts';

const lessons = allPages().filter(({ slug }) => slug.startsWith('lessons/'));

describe.each(allPages().map((page) => [page.file, page] as const))('%s', (_file, page) => {
	it('has a title', () => expect(fieldOf(page, 'title')).toMatch(/\S/));
	it('has a description that fits a search result', () => {
		const description = fieldOf(page, 'description') ?? '';
		expect(description.length).toBeGreaterThanOrEqual(20);
		expect(description.length).toBeLessThanOrEqual(180);
	});
});

describe.each(lessons.map((page) => [page.file, page] as const))('lesson %s', (_file, page) => {
	it('begins with what the reader will learn, then soon has something that runs', () => {
		expect(page.components[0]?.name).toBe('YouWillLearn');
		const before = page.prose.slice(0, page.prose.indexOf('<Lab'));
		expect(before.match(/^## /gm)?.length).toBe(1);
	});

	it('ends with a recap', () => expect(page.components.at(-1)?.name).toBe('Recap'));

	it('has 2 to 5 labs and 1 to 4 exercises', () => {
		const count = (wanted: string) => labsOn(page).filter(({ tag }) => tag === wanted).length;
		expect(count('Lab')).toBeGreaterThanOrEqual(2);
		expect(count('Lab')).toBeLessThanOrEqual(5);
		expect(count('Exercise')).toBeGreaterThanOrEqual(1);
		expect(count('Exercise')).toBeLessThanOrEqual(5);
	});
});

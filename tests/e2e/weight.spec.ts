import { builtPages } from '../support/built-pages.ts';
import { weigh } from '../support/page-weight.ts';
import { expect, test } from './support/page.ts';

/** Of each language. `tests/content/weight.test.ts` adds up the files of every page. */
const heaviest = (['en', 'zh-cn'] as const).flatMap((locale) =>
	builtPages
		.filter((page) => page.locale === locale)
		.toSorted((a, b) => weigh(b.file).bytes - weigh(a.file).bytes)
		.slice(0, 1),
);

/** What a lab fetches once it comes near: the run that it begins with, the words of its language, and the iframe that code will run in. */
const OF_A_LAB =
	/^\/(?:_astro\/(?:lab-page|endings|whole-number|counts)\.[^/]+\.js|recordings\/.+\/packed\.json|sandbox\/)$/;

for (const { path, file, locale } of heaviest) {
	test(`a first visit to the heaviest page loads what its weight counts, and no view or editor (${locale})`, async ({
		page,
	}) => {
		const loaded: string[] = [];
		page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
		await page.goto(path, { waitUntil: 'networkidle' });
		const counted = new Set([path, '/favicon.svg', ...weigh(file).files]);
		const others = loaded.filter((address) => address.startsWith('/') && !counted.has(address));
		expect(others.filter((address) => !OF_A_LAB.test(address))).toEqual([]);
		expect(loaded).toContain(path);
	});
}

/** Each lesson in one of its languages, by turns: the parts are the same, the lengths of the texts are not. */
const lessons = builtPages
	.filter(({ path }) => path.startsWith('/lessons/'))
	.map(({ path }, index) => (index % 2 === 0 ? path : `/zh-cn${path}`));

for (const path of lessons) {
	test(`nothing on ${path} moves while it loads`, async ({ page }) => {
		await page.addInitScript(() => {
			const moved: string[] = [];
			Object.assign(window, { moved });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) {
					const { sources = [] } = entry as PerformanceEntry & { sources?: { node: Node | null }[] };
					for (const { node } of sources) {
						const element = node instanceof Element ? node : node?.parentElement;
						if (element?.closest('main')) moved.push(element.outerHTML.slice(0, 200));
					}
				}
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.goto(path, { waitUntil: 'networkidle' });
		await expect(page.locator('section[data-lab] button:enabled').first()).toBeAttached();
		await page.mouse.wheel(0, 2_000);
		await page.waitForFunction(() => window.scrollY > 0);
		expect(await page.evaluate(() => Reflect.get(window, 'moved'))).toEqual([]);
	});
}

import { CURRICULUM } from '../../content/curriculum.ts';
import { builtPages } from '../support/built-pages.ts';
import { FIXTURES } from './support/labs.ts';
import { expect, test } from './support/page.ts';

const paths = builtPages.map(({ path }) => path);

test('search finds 握手 in Chinese and handshake in English', async ({ page }) => {
	for (const [home, word] of [
		['/zh-cn/', '握手'],
		['/', 'handshake'],
	] as const) {
		await page.goto(home);
		await page
			.getByRole('button', { name: /Search|搜索/ })
			.first()
			.click();
		await page.getByRole('searchbox').or(page.locator('dialog input')).first().fill(word);
		await expect(page.locator('dialog').getByRole('link').first()).toBeVisible();
		await expect(page.locator('dialog')).toContainText(word);
	}
});

test('a pasted error finds its entry first; the slash key opens search, Enter what was found', async ({ page }) => {
	await page.goto('/');
	await page.keyboard.press('/');
	const box = page.locator('dialog input');
	await expect(box).toBeFocused();
	await box.fill("Uncaught Error: WebSocket connection to 'wss://a.b/c?d' failed: Invalid frame header");
	await expect(page.locator('dialog li').first()).toContainText('Invalid frame header');
	await box.press('Enter');
	await expect(page).toHaveURL(/#invalid-frame-header$/);
});

test('search says so when its index can’t be loaded, nor anything else', async ({ page, problems }) => {
	await page.goto('/zh-cn/', { waitUntil: 'networkidle' });
	await page.route(/./, (route) => route.abort());
	await page.getByRole('button', { name: '搜索' }).first().click();
	await expect(page.locator('dialog').getByRole('status')).toContainText('搜索索引');
	problems.length = 0;
});

test('the language switch leads to the same page', async ({ page }) => {
	await page.goto(FIXTURES.en);
	await page
		.getByRole('combobox', { name: /language/i })
		.first()
		.selectOption({ label: '简体中文' });
	await expect(page).toHaveURL(FIXTURES['zh-cn']);
});

test('an address where nothing is says so in the reader’s language', async ({ page, problems }) => {
	expect((await page.goto('/zh-cn/lessons/none/'))?.status()).toBe(404);
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
	expect((await page.goto('/lessons/none/'))?.status()).toBe(404);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	problems.length = 0;
});

test('the home page leads to the first lesson', async ({ page }) => {
	const [first] = CURRICULUM.map(({ slug }) => `/lessons/${slug}/`).filter((path) => paths.includes(path));
	if (first === undefined) throw new Error('There is no lesson.');
	await page.goto('/');
	await page.getByRole('main').locator(`a[href="${first}"]`).first().click();
	await expect(page).toHaveURL(first);
});

test('the site map lists the pages of both languages', async ({ request }) => {
	const index = await (await request.get('/sitemap-index.xml')).text();
	expect(index).toContain('sitemap-0.xml');
	const map = await (await request.get('/sitemap-0.xml')).text();
	const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
	const readers = paths.filter((path) => !path.endsWith('/nowhere/'));
	expect(listed.toSorted()).toEqual(readers.toSorted());
});

test('a page asks its own host, and nobody else', async ({ page, baseURL }) => {
	const asked = new Set<string>();
	page.on('request', (request) => asked.add(new URL(request.url()).origin));
	for (const path of ['/', '/zh-cn/lessons/events/', '/playground/'])
		await page.goto(path, { waitUntil: 'networkidle' });
	const own = [...asked].filter((origin) => origin !== 'null');
	expect(own).toEqual([new URL(baseURL ?? '').origin]);
});

test('a browser that is too old is told so, and no other', async ({ page }) => {
	await page.goto('/zh-cn/');
	await expect(page.locator('#too-old')).toBeHidden();
	await page.addInitScript(() => {
		Reflect.deleteProperty(URL, 'canParse');
	});
	await page.reload();
	await expect(page.locator('#too-old')).toContainText('Firefox 125');
});

test('a wide screen has theme and language in its header, a phone in its menu', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/course/');
	const header = page.getByRole('banner');
	await expect(header.getByLabel('Select theme')).toBeVisible();
	await expect(header.getByLabel('Select language')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Menu' })).toBeHidden();
	await page.setViewportSize({ width: 390, height: 844 });
	await expect(header.getByLabel('Select theme')).toBeHidden();
	await page.getByRole('button', { name: 'Menu' }).click();
	await expect(page.getByLabel('Select theme').last()).toBeVisible();
});

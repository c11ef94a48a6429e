import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { singlePage } from '../../build/single/single-page.ts';
import { writeStatic } from '../../build/static/write-static.ts';
import { type EnginePage, handedBack, sourceOf } from '../../scripts/drivers/driver.ts';
import { allRuns } from '../../scripts/recorder/labs.ts';
import { judge } from '../static-copy/judge.ts';
import { runTogether } from '../static-copy/run-together.ts';
import { serveBuiltSite } from './support/built-site.ts';
import { labOn, ready, write } from './support/labs.ts';
import { servePlainFiles } from './support/plain-files.ts';

const DIST = join(import.meta.dirname, '../../dist');

/** A part of the site is a site: what the copy for static hosts does not open is not written, and not kept twice. */
const OPENED =
	/^(?!.*\.br$)(?:$|[^/]+\.\w+$|_astro|course|fixtures|sandbox|(?:lessons|recordings)(?:$|\/(?:creating-sockets|fixtures)))/;

// A whole site is fetched, twice: on a busy machine that takes its time.
test.setTimeout(300_000);

/** A browser of its own: the site stays in it until it is closed. */
async function withPage(browser: Browser, visit: (page: Page) => Promise<void>): Promise<void> {
	const context = await browser.newContext({ serviceWorkers: 'allow' });
	try {
		await visit(await context.newPage());
	} finally {
		await context.close();
	}
}

async function visitOnce(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await expect(page.locator('[data-offline="kept"]')).toBeVisible({ timeout: 120_000 });
}

/** Runs the first lab of a page that was never opened before. */
async function runsALab(page: Page, root: string): Promise<void> {
	await page.goto(`${root}lessons/creating-sockets/`);
	const lab = labOn(page, 'creating-sockets/first-echo');
	await ready(lab);
	await lab.run.click();
	await expect(lab.root).toHaveAttribute('data-state', 'ended');
	await expect(lab.root).toHaveAttribute('data-transport', 'page');
	await expect(lab.frames).toHaveCount(4);
}

/** Runs labs of all kinds: one program and two, covered, and an exercise with its solution. */
async function fixturesJudged(page: Page, root: string): Promise<Readonly<Record<string, string>>> {
	const programs = (await allRuns()).filter(
		({ lab, name }) => lab.startsWith('fixtures/') && name === (lab === 'fixtures/greet' ? 'solution' : 'starter'),
	);
	const place: Pick<EnginePage, 'open' | 'evaluate'> = {
		open: async (url) => void (await page.goto(url)),
		evaluate: async (work, ...values) => handedBack(await page.evaluate(sourceOf(work, values))),
	};
	const runs = await runTogether(place, root, 'fixtures/', programs);
	const judged = programs.map(async (program, index): Promise<[string, string]> => {
		const run = runs[index];
		if (run === undefined || run instanceof Error) throw run ?? new Error('It did not run.');
		return [`${program.lab} ${program.name}`, (await judge(program, run)).said];
	});
	return Object.fromEntries(await Promise.all(judged));
}

/** What code of a lab tries in a browser that keeps the site; it prints what it got hold of. */
const REACHING = (root: string): string => `const ways = {
	files: async () => (await caches.match('${root}')).status,
	others: async () => (await caches.keys())[0].length,
	page: async () => (await fetch('${root}reference/')).status,
	elsewhere: async () => (await fetch('https://example.org/', { mode: 'no-cors' })).type,
	module: async () => (await import('${root}sandbox/')).default,
	script: async () => importScripts('${root}service-worker.js') ?? 'ran',
	worker: async () => (await navigator.serviceWorker.getRegistrations()).length,
	database: () => new Promise((resolve, reject) => {
		const request = indexedDB.open('x');
		request.onsuccess = () => resolve('opened');
		request.onerror = () => reject(request.error);
	}),
	folder: async () => (await navigator.storage.getDirectory()).name,
	drafts: async () => localStorage.length,
	document: async () => parent.document.title,
};
const held = [];
for (const [name, way] of Object.entries(ways)) await way().then((got) => held.push(name + ': ' + got), () => {});
console.log('origin ' + self.origin + ', got hold of ' + (held.join() || 'nothing') + '.');`;

/** Runs it in a lab, as a reader left it there. */
async function reachesNothing(page: Page, root: string): Promise<void> {
	const id = 'creating-sockets/first-echo';
	await page.evaluate(([key, code]) => localStorage.setItem(key, code), [`wl:draft:${id}`, REACHING(root)] as const);
	await page.goto(`${root}lessons/creating-sockets/`);
	const lab = labOn(page, id);
	await ready(lab);
	await lab.run.click();
	await expect(lab.console).toContainText(/origin .*\./);
	await expect(lab.console).toContainText('origin null, got hold of nothing.');
}

test('after one visit the whole site works without its server, labs too', async ({ browser }) => {
	const site = await serveBuiltSite(0);
	await withPage(browser, async (page) => {
		const root = `http://localhost:${site.port}/`;
		let online: string | undefined;
		try {
			online = (await page.goto(root))?.headers()['content-security-policy'];
			await visitOnce(page, `${root}reference/`);
		} finally {
			await site.stop();
		}
		await runsALab(page, root);
		await reachesNothing(page, root);
		// What keeps code out of a page that came over the network keeps it out of one that was kept.
		expect(online).toMatch(/^default-src 'self'; script-src 'self'/);
		expect((await page.goto(root))?.headers()['content-security-policy']).toBe(online);
		await page.goto(`${root}zh-cn/no/such/page/`);
		await expect(page.locator('h1')).toBeVisible();
	});
});

test('the copy for static hosts is kept, changes to a new version when the reader says so, and goes when the host takes it away', async ({
	browser,
}, testInfo) => {
	const part = testInfo.outputPath('part');
	await cp(DIST, part, { recursive: true, filter: (path) => OPENED.test(relative(DIST, path).replaceAll('\\', '/')) });
	const folder = testInfo.outputPath('static');
	await writeStatic(part, folder, { origin: 'http://localhost:4321', home: null, offline: true });
	const site = await servePlainFiles(folder, '/some/path/');
	await withPage(browser, async (page) => {
		try {
			expect(await fixturesJudged(page, site.address)).toEqual({
				'fixtures/both starter': 'as recorded',
				'fixtures/echo starter': 'as recorded',
				'fixtures/greet solution': 'as recorded',
				'fixtures/order starter': 'as recorded',
			});
			expect(site.missing).toEqual([]);
			await visitOnce(page, `${site.address}fixtures/`);
			await page.goto(`${site.address}lessons/creating-sockets/`);
			const lab = labOn(page, 'creating-sockets/first-echo');
			await ready(lab);
			await write(lab, '// mine');

			// The host gets another version of one page.
			const changed = (await readFile(join(folder, 'course/index.html'), 'utf8')).replace(
				'</main>',
				'<p>New here</p></main>',
			);
			site.instead.set('course/index.html', changed);
			const worker = await readFile(join(folder, 'service-worker.js'), 'utf8');
			const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(changed));
			const hash = Buffer.from(digest).toString('hex').slice(0, 16);
			site.instead.set(
				'service-worker.js',
				worker.replace(/"version":"\w+"/, '"version":"other"').replace(/"course\/":"\w+"/, `"course/":"${hash}"`),
			);
			await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
			await expect(page.getByText('There is a new version of this site.')).toBeVisible({ timeout: 120_000 });
			await page.getByRole('button', { name: 'Load it' }).click();
			await expect(page.getByText('There is a new version of this site.')).toHaveCount(0);
			await expect(lab.root).toContainText('// mine');
			await page.goto(`${site.address}course/`);
			await expect(page.getByText('New here')).toBeVisible();

			// A host of files says no policy. Where the sandbox is not kept any more, its iframe gives it an origin of its own.
			await page.evaluate(async (root) => {
				for (const name of await caches.keys()) await (await caches.open(name)).delete(`${root}sandbox/`);
			}, site.address);
			await reachesNothing(page, site.address);

			site.instead.set('service-worker.js', null);
			await page.reload();
			// What goes may load the page once more, which takes the question away.
			await expect.poll(() => page.evaluate(() => caches.keys()).catch(() => null)).toEqual([]);
		} finally {
			await site.stop();
		}
	});
});

test('a lesson in one file runs its labs from a disk', async ({ page }, testInfo) => {
	const file = testInfo.outputPath('lesson.html');
	const options = { dist: DIST, file: 'lessons/creating-sockets/index.html', home: null, fragment: null };
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, await singlePage(options));
	const asked: string[] = [];
	page.on('request', (request) => {
		if (!/^(?:blob|data):/.test(request.url())) asked.push(request.url());
	});
	const address = pathToFileURL(file).href;
	await page.goto(address);
	const lab = labOn(page, 'creating-sockets/first-echo');
	await ready(lab);
	await lab.run.click();
	await expect(lab.root).toHaveAttribute('data-state', 'ended');
	await expect(lab.root).toHaveAttribute('data-transport', 'page');
	await expect(lab.frames).toHaveCount(4);
	expect(asked).toEqual([address]);
});

/** A page of Chromium (over CDP) or Firefox (over WebDriver BiDi): puppeteer speaks both. */
import { type Browser, type ConsoleMessage, ElementHandle, type KeyInput, type Page } from 'puppeteer-core';
import { type EnginePage, handedBack, type InPage, type Json, type Key, sourceOf } from './driver.ts';

/** What browsers themselves report of connections that learner code asked for and that failed. */
const OF_LEARNERS =
	/WebSocket connection to|Failed to load resource|can.t establish a connection|was interrupted while/;

const KEYS: Readonly<Record<Key, readonly KeyInput[]>> = {
	Escape: ['Escape'],
	Enter: ['Enter'],
	ArrowRight: ['ArrowRight'],
	Tab: ['Tab'],
	'Select all': ['Control', 'a'],
	Run: ['Control', 'Enter'],
};

export async function openPuppeteerPage(browser: Browser): Promise<EnginePage> {
	const page = await browser.newPage();
	let problems: Promise<string>[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') problems.push(textOf(message));
	});
	page.on('pageerror', (error) =>
		problems.push(Promise.resolve(error instanceof Error ? error.message : String(error))),
	);
	return {
		// No page leads to a file of the disk.
		open: async (url) =>
			url.startsWith('file:')
				? void (await page.goto(url))
				: loaded(page, (address) => void location.assign(address), url),
		reload: () => loaded(page, () => location.reload()),
		evaluate: async (work, ...values) => handedBack(await page.evaluate(sourceOf(work, values))),
		async evaluateInFrame(path, work, ...values) {
			const frame = page.frames().findLast((candidate) => new URL(candidate.url()).pathname.endsWith(path));
			if (!frame) throw new Error(`No frame shows ${path}.`);
			return handedBack(await frame.evaluate(sourceOf(work, values)));
		},
		async click(find, ...values) {
			try {
				await clickOn(page, sourceOf(find, values));
			} catch (error) {
				// A picture that was touched gives its place to what it shows, perhaps between the search and the click.
				if (!String(error).includes('detached')) throw error;
				await clickOn(page, sourceOf(find, values));
			}
		},
		press: (key) => press(page, KEYS[key]),
		type: (text) => page.keyboard.type(text),
		resize: (width, height) => page.setViewport({ width, height }),
		screenshot: () => page.screenshot(),
		async takeProblems() {
			const taken = problems;
			problems = [];
			return (await Promise.all(taken)).filter((text) => !OF_LEARNERS.test(text));
		},
	};
}

/** Of an error that a page prints, Firefox names the type alone; once the page is left, nobody can be asked. */
async function textOf(message: ConsoleMessage): Promise<string> {
	const said = message.args().map((value) => value.evaluate(String));
	return said.length === 0
		? message.text()
		: Promise.all(said).then(
				(parts) => parts.join(' '),
				() => message.text(),
			);
}

/** @param source an expression, whose value is an element */
async function clickOn(page: Page, source: string): Promise<void> {
	// Where it is in sight only below the header of the page, the header would be clicked.
	const centred = `((found) => (found?.scrollIntoView({ block: 'center', behavior: 'instant' }), found))(${source})`;
	const found = await page.evaluateHandle(centred);
	if (!(found instanceof ElementHandle)) throw new Error(`Nothing to click: ${source}`);
	await found.click();
}

/** How long a page may take to load, in ms. */
const PATIENCE = 30_000;

/** Waits for another document, not for puppeteer's own `load`: that one waits for frames that are long gone. */
async function loaded<A extends readonly Json[]>(page: Page, go: InPage<A, void>, ...values: A): Promise<void> {
	await page.evaluate(() => Reflect.set(window, 'leaving', true));
	// The page may be gone before it has answered.
	await page.evaluate(sourceOf(go, values)).catch(() => {});
	const arrived = () =>
		location.protocol.startsWith('http') && !Reflect.has(window, 'leaving') && document.readyState === 'complete';
	const deadline = AbortSignal.timeout(PATIENCE);
	while (!(await page.evaluate(arrived).catch(() => false))) {
		deadline.throwIfAborted();
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
}

async function press(page: Page, keys: readonly KeyInput[]): Promise<void> {
	for (const key of keys) await page.keyboard.down(key);
	for (const key of keys.toReversed()) await page.keyboard.up(key);
}

import { test as base, expect } from '@playwright/test';

export { expect };

/** Every test fails on an uncaught error, a console error or a broken content security policy of the page itself. */
export const test = base.extend<{ problems: string[] }>({
	problems: [
		async ({ page }, use) => {
			const problems: string[] = [];
			page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
			page.on('console', (message) => {
				const text = message.text();
				// Chromium itself reports connections that learner code asked for and that failed.
				const ofLearner = /WebSocket connection to|Failed to load resource/.test(text);
				if (message.type() === 'error' && !ofLearner) problems.push(text);
			});
			await use(problems);
			// What was typed last is kept when a page is left: that is now, while storage is still to be emptied for the next test.
			await page.evaluate(() => dispatchEvent(new Event('pagehide'))).catch(() => undefined);
			expect(problems).toEqual([]);
		},
		{ auto: true },
	],
});

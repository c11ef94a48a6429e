import type { Locator, Page } from '@playwright/test';
import { type BuiltSite, openBuiltSite } from '../e2e/support/built-site.ts';

const PORT = 4389;
export const ORIGIN = `http://localhost:${PORT}`;
export const FIRST_ECHO = 'creating-sockets/first-echo';

export const openSite = (): Promise<BuiltSite> => openBuiltSite(PORT);

/** Opens the lesson and waits until its first lab can run and the page is idle. */
export async function openLesson(page: Page): Promise<Locator> {
	await page.goto(`${ORIGIN}/lessons/creating-sockets/`, { waitUntil: 'networkidle' });
	const lab = page.locator(`section[data-lab="${FIRST_ECHO}"]`);
	// Readers move before they press anything: with that a lab that is not in sight yet comes to life.
	await page.mouse.move(1, 1);
	await lab.getByRole('button', { name: 'Run', disabled: false }).waitFor();
	// Where a mouse is, the views are fetched before Run is pressed.
	await lab.hover();
	// The state "networkidle" was reached before, so it is not waited for a second time.
	await page.waitForTimeout(1000);
	return lab;
}

import type { Page } from '@playwright/test';
import { FIXTURES, labOn, ready } from './support/labs.ts';
import { expect, test } from './support/page.ts';

const ORDER = 'fixtures/order';

const questionOn = (page: Page) => page.locator(`[data-predict="${ORDER}#order"]`);

test('the recorded run waits for a prediction, which is laid over what came', async ({ page }) => {
	await page.goto(FIXTURES.en);
	const question = questionOn(page);
	const lab = labOn(page, ORDER);
	await expect(question).toHaveAttribute('data-status', 'open');
	await expect(lab.console).toBeHidden();
	for (const event of ['open', 'message', 'close', 'error']) {
		await question.getByRole('button', { name: event }).press('Enter');
	}
	await question.getByRole('button', { name: 'Check' }).press('Enter');
	await expect(question).toHaveAttribute('data-status', 'wrong');
	await expect(question.locator('.wl-question-came li')).toHaveText([
		/open.*open/,
		/message.*message/,
		/close.*error/,
		/error.*close/,
	]);
	await expect(lab.console).toBeVisible();

	await page.reload();
	await expect(question).toHaveAttribute('data-status', 'wrong');
	await expect(lab.console).toBeVisible();
	await question.getByRole('button', { name: 'Answer again' }).click();
	for (const event of ['open', 'message', 'error', 'close'])
		await question.getByRole('button', { name: event }).click();
	await question.getByRole('button', { name: 'Check' }).click();
	await expect(question).toHaveAttribute('data-status', 'right');
});

test('nobody is forced to predict, and whoever runs the code sees the run', async ({ page }) => {
	await page.goto(FIXTURES.en);
	const lab = labOn(page, ORDER);
	await ready(lab);
	await lab.run.click();
	await expect(lab.root).toHaveAttribute('data-state', 'ended');
	await expect(lab.console).toBeVisible();
	await questionOn(page).getByRole('button', { name: 'Show me' }).click();
	await expect(questionOn(page)).toHaveAttribute('data-status', 'skipped');
});

test('without JavaScript the answer is a disclosure and nothing is covered', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
	const page = await context.newPage();
	await page.goto(FIXTURES.en);
	await questionOn(page).getByText('The answer').click();
	await expect(questionOn(page).locator('.wl-question-step')).toHaveText(['open', 'message', 'error', 'close']);
	await expect(labOn(page, ORDER).root).toContainText('error undefined');
	await context.close();
});

test('a claim opens its lab at the moment that proves it', async ({ page }) => {
	await page.goto(FIXTURES.en);
	await page.locator(`[data-claim="${ORDER}#close-follows-error"]`).click();
	const lab = labOn(page, ORDER);
	await expect(lab.root).toBeInViewport();
	await expect(lab.root.locator('[data-linked]').first()).toBeVisible();
	await expect(lab.tab('Timeline')).toHaveAttribute('aria-selected', 'true');
});

test('an address opens a frame, and a byte of it', async ({ page }) => {
	await page.goto(`${FIXTURES.en}#lab=echo&frame=1&byte=3`);
	const lab = labOn(page, 'fixtures/echo');
	const first = lab.root.first();
	await expect(first).toBeInViewport();
	await expect(first.locator('[data-frame]').first()).toBeVisible();
	await expect(first.locator('[data-frame]').first()).toHaveAttribute('data-linked', '');
});

test('a wrong address opens the page, with a sentence', async ({ page }) => {
	await page.goto(`${FIXTURES.en}#lab=nowhere&frame=1`);
	await expect(page.getByText('The address names a lab that is not on this page.')).toBeVisible();
	await page.goto(`${FIXTURES.en}#lab=echo&frame=99`);
	await expect(labOn(page, 'fixtures/echo').root.first()).toContainText(
		'The address names a moment that this run does not have.',
	);
});

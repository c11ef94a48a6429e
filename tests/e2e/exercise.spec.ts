import { readFileSync } from 'node:fs';
import { FIXTURES, labOn, ready, write } from './support/labs.ts';
import { expect, test } from './support/page.ts';

const LAB = 'fixtures/greet';
const solution = readFileSync(new URL(`../../content/labs/${LAB}/solution.js`, import.meta.url), 'utf8');

test('an exercise fails with its starter, passes with its solution, and is still passed after a reload', async ({
	page,
}) => {
	await page.goto(FIXTURES.en);
	const lab = labOn(page, LAB);
	await ready(lab);
	await expect(lab.exercise).toHaveAttribute('data-status', 'todo');
	await lab.run.click();
	await lab.root.and(page.locator('[data-state="error"]')).waitFor();
	await expect(lab.exercise).toHaveAttribute('data-status', 'failed');
	await expect(lab.exercise.locator('[data-check][data-status="failed"]').first()).toBeVisible();

	await write(lab, solution);
	await lab.run.click();
	await expect(lab.exercise).toHaveAttribute('data-status', 'passed');
	await page.reload();
	await ready(lab);
	await expect(lab.exercise).toHaveAttribute('data-status', 'passed');
});

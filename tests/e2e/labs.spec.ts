import { readFileSync } from 'node:fs';
import { labOn, labs, lessonPath, ready, write } from './support/labs.ts';
import { expect, test } from './support/page.ts';
import { runAndSave, shapeOf } from './support/recorder.ts';

for (const lab of labs) {
	test(`the recording of ${lab.id} still holds`, async ({ page }) => {
		await page.goto(lessonPath(lab.lesson));
		const fresh = await runAndSave(page, lab.id);
		expect(shapeOf(fresh)).toEqual(shapeOf(readFileSync(lab.recording, 'utf8')));
	});
}

for (const lab of labs) {
	const { solution } = lab;
	if (solution === null) continue;

	test(`the starter of ${lab.id} does not pass, the solution does`, async ({ page }) => {
		await page.goto(lessonPath(lab.lesson));
		const onPage = labOn(page, lab.id);
		await ready(onPage);
		await expect(onPage.exercise).toHaveAttribute('data-status', 'todo');
		await onPage.run.click();
		await onPage.root
			.and(page.locator('[data-state="ended"], [data-state="error"]'))
			.waitFor({ timeout: 3_000 })
			.catch(() => onPage.stop.click());
		await expect(onPage.exercise).toHaveAttribute('data-status', 'failed');
		await expect(onPage.exercise.locator('[data-check][data-status="failed"]').first()).toBeVisible();

		await write(onPage, solution);
		await onPage.run.click();
		await expect(onPage.exercise).toHaveAttribute('data-status', 'passed');
		await page.reload();
		await ready(onPage);
		await expect(onPage.exercise).toHaveAttribute('data-status', 'passed');
	});
}

import type { Page } from '@playwright/test';
import { loadTrace } from '../../../src/trace/json.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { type TraceShape, traceShape } from '../../../src/trace/shape.ts';
import { type BuiltSite, openBuiltSite } from './built-site.ts';
import { type LabFiles, labOn, lessonPath, ready } from './labs.ts';

/** Recordings show the address that the lessons use. */
const PORT = 4321;

/** Starts the site on its usual port, and a browser. */
export const openRecorder = (): Promise<BuiltSite> => openBuiltSite(PORT);

/** What a saved trace says, without what differs from run to run. */
export const shapeOf = (saved: string): TraceShape => traceShape(TraceModel.of(loadTrace(saved).events));

/**
 * Runs a lab as it stands in its page, until it ends or nothing more happens.
 *
 * @param page on the lab's lesson
 * @returns the saved trace
 */
export async function runAndSave(page: Page, id: string): Promise<string> {
	const lab = labOn(page, id);
	await ready(lab);
	const run = await lab.root.evaluateHandle((section) => {
		const announced = new Promise<{ save(): Promise<string> }>((resolve) => {
			section.addEventListener('websocket-lab:run', (event) => {
				if (event instanceof CustomEvent) resolve(event.detail);
			});
		});
		return { announced };
	});
	await lab.run.click();
	const over = lab.root.and(page.locator('[data-state="ended"], [data-state="error"], [data-state="stopped"]'));
	await over.waitFor({ timeout: 5_000 }).catch(() => lab.stop.click());
	// The tap may be a moment behind the page's own events: saved once two looks in a row see the same.
	return run.evaluate(async ({ announced }) => {
		const { save } = await announced;
		const events = (text: string) => text.slice(text.indexOf('"events"'));
		let last = await save();
		for (;;) {
			await new Promise((resolve) => setTimeout(resolve, 500));
			const now = await save();
			if (events(now) === events(last)) return now;
			last = now;
		}
	});
}

/** Records a lab's starter in a fresh page. */
export async function record(recorder: BuiltSite, lab: LabFiles): Promise<string> {
	const page = await recorder.browser.newPage();
	await page.goto(`http://localhost:${PORT}${lessonPath(lab.lesson)}`);
	const saved = await runAndSave(page, lab.id);
	await page.close();
	return saved;
}

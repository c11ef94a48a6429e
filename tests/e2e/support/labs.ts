import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';

const folder = new URL('../../../content/labs/', import.meta.url).pathname;

/** One lab of the repository, as its files stand on disk. */
export interface LabFiles {
	/** `<lesson>/<name>` */
	readonly id: string;
	readonly lesson: string;
	readonly starter: string;
	/** Null for a lab that is not an exercise. */
	readonly solution: string | null;
	readonly recording: string;
}

/** Every lab in `content/labs`. */
export const labs: readonly LabFiles[] = readdirSync(folder).flatMap((lesson) =>
	readdirSync(join(folder, lesson)).map((name) => {
		const read = (file: string) => readFileSync(join(folder, lesson, name, file), 'utf8');
		const solution = existsSync(join(folder, lesson, name, 'solution.js')) ? read('solution.js') : null;
		return {
			id: `${lesson}/${name}`,
			lesson,
			starter: read('starter.js'),
			solution,
			recording: join(folder, lesson, name, 'recording.json'),
		};
	}),
);

/** The address of a lesson's page in a language. */
export const lessonPath = (slug: string, locale: 'en' | 'zh-cn' = 'en'): string =>
	`${locale === 'en' ? '' : '/zh-cn'}/lessons/${slug}/`;

/** The parts of one lab on the page, by the hooks that stay stable. */
export function labOn(page: Page, id: string) {
	const root = page.locator(`section[data-lab="${id}"]`);
	return {
		root,
		run: root.getByRole('button', { name: /^(Run|运行)$/ }),
		stop: root.getByRole('button', { name: /^(Stop|停止)$/ }),
		reset: root.getByRole('button', { name: /^(Reset|重置)$/ }),
		console: root.getByRole('log', { name: /^(Console|控制台)$/ }),
		tab: (name: string | RegExp): Locator => root.getByRole('tab', { name }),
		frames: root.locator('[data-frame]'),
		handshake: (half: 'request' | 'response'): Locator => root.locator(`[data-handshake="${half}"]`),
		exercise: page.locator(`[data-exercise="${id}"]`),
	};
}

export type LabOnPage = ReturnType<typeof labOn>;

/** Waits until the lab can run code: its island is hydrated. */
export async function ready(lab: LabOnPage): Promise<void> {
	await lab.root.scrollIntoViewIfNeeded();
	await lab.root.getByRole('button', { name: /^(Run|运行)/, disabled: false }).waitFor();
}

/** Clicks into the code, as someone who is about to edit does, and waits until Monaco has taken the text area's place. */
export async function openMonaco(lab: LabOnPage): Promise<void> {
	const monaco = lab.root.locator('.wl-code .monaco-editor').first();
	if (!(await monaco.isVisible()))
		await lab.root
			.getByRole('textbox', { name: /editor|编辑/i })
			.first()
			.click();
	await monaco.locator('.view-lines').click({ timeout: 30_000 });
}

/** Puts code into the editor, whichever editor is there, as a reader would: select all, type over it. */
export async function write(lab: LabOnPage, code: string): Promise<void> {
	const page = lab.root.page();
	await openMonaco(lab);
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(code);
}

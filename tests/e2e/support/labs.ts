import type { Locator, Page } from '@playwright/test';

/** The address of a lesson's page in a language. */
export const lessonPath = (slug: string, locale: 'en' | 'zh-cn' = 'en'): string =>
	`${locale === 'en' ? '' : '/zh-cn'}/lessons/${slug}/`;

/** The page of labs that are there for tests: what lessons say and show may change. */
export const FIXTURES = { en: '/fixtures/', 'zh-cn': '/zh-cn/fixtures/' } as const;

/** The parts of one lab on the page, by the hooks that stay stable. */
export function labOn(page: Page, id: string) {
	const root = page.locator(`section[data-lab="${id}"]`).first();
	return {
		root,
		run: root.getByRole('button', { name: /^(Run|运行)$/ }),
		stop: root.getByRole('button', { name: /^(Stop|停止)$/ }),
		reset: root.getByRole('button', { name: /^(Reset|重置)$/ }),
		console: root.getByRole('log', { name: /^(Console|控制台)$/ }),
		tab: (name: string | RegExp): Locator => root.getByRole('tab', { name }),
		frames: root.locator('[data-frame]'),
		/** What the run is that is shown. */
		badge: root.locator('.wl-recorded'),
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

/** One lab of a page, by the hooks that stay stable, in whichever engine. */
import type { EnginePage } from '../../../scripts/drivers/driver.ts';
import { waitFor } from './wait.ts';

export type ButtonName = 'run' | 'stop' | 'reset' | 'fullScreen' | 'export' | 'wire' | 'cut';

/** Buttons by their accessible names in both languages. */
const NAMES: Readonly<Record<ButtonName, readonly string[]>> = {
	run: ['Run', '运行'],
	stop: ['Stop', '停止'],
	reset: ['Reset', '重置'],
	fullScreen: ['Full screen', '全屏'],
	export: ['Export or import', '导出或导入'],
	wire: ['Transport: on the wire', '传输方式：网络连接'],
	cut: ['Cut now', '立即切断'],
};

export class LabPage {
	readonly #engine: { readonly page: EnginePage };
	readonly id: string;

	/** @param engine which need not have been started yet */
	constructor(engine: { readonly page: EnginePage }, id: string) {
		this.#engine = engine;
		this.id = id;
	}

	get page(): EnginePage {
		return this.#engine.page;
	}

	/** Scrolls to the lab and waits until it can run code. */
	async ready(): Promise<void> {
		await waitFor(
			this.page,
			`lab ${this.id} can run`,
			(id, names) => {
				const section = document.querySelector(`section[data-lab="${id}"]`);
				section?.scrollIntoView({ block: 'start', behavior: 'instant' });
				const buttons = [...(section?.querySelectorAll('button') ?? [])];
				return buttons.some((button) => names.includes(button.textContent.trim()) && !button.disabled);
			},
			this.id,
			NAMES.run,
		);
	}

	click(name: ButtonName): Promise<void> {
		return this.page.click(
			(id, names) => {
				const buttons = document.querySelectorAll(`section[data-lab="${id}"] button`);
				return [...buttons].find((button) =>
					names.includes((button.getAttribute('aria-label') ?? button.textContent).trim()),
				);
			},
			this.id,
			NAMES[name],
		);
	}

	clickTab(label: string): Promise<void> {
		return this.page.click(
			(id, name) => {
				const tabs = document.querySelectorAll(`section[data-lab="${id}"] [role="tab"]`);
				return [...tabs].find((tab) => tab.textContent.trim() === name);
			},
			this.id,
			label,
		);
	}

	/** Waits for one of these values of `data-state`. @returns which */
	state(...states: readonly string[]): Promise<string> {
		return waitFor(
			this.page,
			`lab ${this.id} is ${states.join(' or ')}`,
			(id, wanted) => {
				const state = document.querySelector(`section[data-lab="${id}"]`)?.getAttribute('data-state');
				return typeof state === 'string' && wanted.includes(state) ? state : null;
			},
			this.id,
			states,
		);
	}

	/** @returns whether something of a run may still be alive */
	async isLive(): Promise<boolean> {
		return this.page.evaluate((id) => {
			const state = document.querySelector(`section[data-lab="${id}"]`)?.getAttribute('data-state') ?? '';
			return state === 'starting' || state === 'running';
		}, this.id);
	}

	/** Waits until the lab's exercise has this status. */
	async exercise(status: string): Promise<void> {
		await waitFor(
			this.page,
			`exercise ${this.id} is ${status}`,
			(id, wanted) => document.querySelector(`[data-exercise="${id}"]`)?.getAttribute('data-status') === wanted,
			this.id,
			status,
		);
	}

	/** @returns what the status line says */
	status(): Promise<string> {
		return this.page.evaluate(
			(id) => document.querySelector(`section[data-lab="${id}"] .wl-lab__status`)?.textContent?.trim() ?? '',
			this.id,
		);
	}

	/** @returns what the learner sees in the console */
	console(): Promise<string> {
		return this.page.evaluate(
			(id) => document.querySelector(`section[data-lab="${id}"] [role="log"]`)?.textContent?.trim() ?? '',
			this.id,
		);
	}

	/** Waits until the status line says something. */
	async says(text: string): Promise<void> {
		await waitFor(
			this.page,
			`the status line says ${text}`,
			(id, wanted) =>
				document.querySelector(`section[data-lab="${id}"] .wl-lab__status`)?.textContent?.includes(wanted),
			this.id,
			text,
		);
	}

	/** Waits until the console says something. */
	async printed(text: string): Promise<void> {
		await waitFor(
			this.page,
			`the console says ${text}`,
			(id, wanted) => document.querySelector(`section[data-lab="${id}"] [role="log"]`)?.textContent?.includes(wanted),
			this.id,
			text,
		);
	}

	/** Clicks into the code and selects all of it, once Monaco has come. */
	async selectCode(): Promise<void> {
		await this.page.click((id) => document.querySelector(`section[data-lab="${id}"] .wl-code`), this.id);
		await waitFor(
			this.page,
			'Monaco has the focus',
			(id) => document.querySelector(`section[data-lab="${id}"] .monaco-editor`)?.contains(document.activeElement),
			this.id,
		);
		await this.page.press('Select all');
	}

	/** Pastes code over what is in the editor. */
	async write(code: string): Promise<void> {
		await this.selectCode();
		await this.page.evaluate((text) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData('text/plain', text);
			const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
			// Firefox does not take it from the constructor.
			Object.defineProperty(paste, 'clipboardData', { value: clipboardData });
			document.activeElement?.dispatchEvent(paste);
		}, code);
	}
}

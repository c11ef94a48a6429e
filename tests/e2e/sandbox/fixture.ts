import { test as base, type Page } from '@playwright/test';
import type { RunStatus } from '../../../src/sandbox/sandbox.ts';
import type { ConsoleEvent, TraceEvent } from '../../../src/trace/events.ts';
import type { RunTickets } from '../../../src/trace/tap/ticket.ts';
import type {} from './harness.ts';
import { type SandboxSite, startSandboxSite } from './sandbox-site.ts';

/** Of the seventh run of a page. */
export const TICKETS: RunTickets = {
	page: 'PageOfThisTicket',
	run: 7,
	key: { a: 0x00010203, b: 0x04050607, c: 0x08090a0b, d: 0x0c0d0e0f },
};
/**
 * Of its first socket: the page, 96 bits of a SHA-256, run and socket.
 * `printf '000102030405060708090a0b0c0d0e0f0000000200000001' | xxd -r -p | sha256sum`
 */
export const FIRST_TICKET = 'PageOfThisTicketYb8PtjLtAqfzggaW.7.1';

/** The harness page, from a test's side. */
export class Lab {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	/** Starts the code in a warm worker. */
	async start(code: string, tap: RunTickets | null = null): Promise<void> {
		await this.page.evaluate(
			async (options) => {
				await harness.sandbox.prepare(null);
				harness.start(options.code, { tap: options.tap });
			},
			{ code, tap },
		);
	}

	/** Runs the code until it has this status. */
	async run(code: string, status: RunStatus = 'ended'): Promise<readonly TraceEvent[]> {
		await this.start(code);
		await this.waitFor(status);
		return this.events();
	}

	async waitFor(status: RunStatus): Promise<void> {
		await this.page.waitForFunction((wanted) => harness.statuses.includes(wanted), status);
	}

	/** Waits until a line of the console says exactly this. */
	async waitForLine(text: string): Promise<void> {
		await this.page.waitForFunction(
			(wanted) => harness.events.some((event) => event.kind === 'console' && event.text === wanted),
			text,
		);
	}

	events = (): Promise<readonly TraceEvent[]> => this.page.evaluate(() => harness.events);

	statuses = (): Promise<readonly RunStatus[]> => this.page.evaluate(() => harness.statuses);

	/** The console as `level line: text`. */
	async console(): Promise<string[]> {
		const lines = (await this.events()).filter((event): event is ConsoleEvent => event.kind === 'console');
		return lines.map(({ level, line, text }) => `${level} ${line ?? '-'}: ${text}`);
	}

	/**
	 * Clicks the page's button time and again, as a reader would, a tenth of a second each.
	 *
	 * @returns how long each click waited for its handler, in ms
	 */
	async click(times: number): Promise<readonly number[]> {
		const box = await this.page.getByRole('button').boundingBox();
		if (box === null) throw new Error('The button is not there.');
		await this.page.evaluate(() => harness.clicks.splice(0));
		// By the place alone: asking the page about the button before each click would take longer than the clicks.
		for (let count = 0; count < times; count += 1)
			await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { delay: 100 });
		return this.page.evaluate(() => harness.clicks);
	}
}

export const test = base.extend<{ lab: Lab }, { site: SandboxSite }>({
	site: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
		async ({}, use) => {
			const site = await startSandboxSite();
			await use(site);
			await site.close();
		},
		{ scope: 'worker' },
	],
	lab: async ({ page, site }, use) => {
		await page.goto(site.origin);
		await use(new Lab(page));
	},
});

export { expect } from '@playwright/test';

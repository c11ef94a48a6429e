import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { EngineBrowser } from '../../../scripts/drivers/driver.ts';
import { startEngine } from '../../../scripts/drivers/start-engine.ts';
import { type EngineName, engines } from '../../../scripts/engines.mjs';
import type { Engine } from './engine.ts';
import { errorsSuite } from './errors.ts';
import { labsSuite } from './labs.ts';
import { pageSuite } from './page.ts';
import { sandboxSuite } from './sandbox.ts';
import { toolsSuite } from './tools.ts';

/** How long a browser may take to start, in ms: on a machine that has other things to do. */
const START = 90_000;

/** Everything that must hold in every engine, in this one; where it is not installed, that is said. */
export function engineSuite(name: EngineName): void {
	const known = engines.find((candidate) => candidate.name === name);
	if (!known?.found()) {
		describe.skip(`${known?.title} is not installed`, () => {});
		return;
	}
	describe(known.title, () => {
		let browser: EngineBrowser | null = null;
		const engine: Engine = {
			name,
			get browser() {
				if (!browser) throw new Error(`${known.title} did not start.`);
				return browser;
			},
			get page() {
				return engine.browser.page;
			},
			async open(path) {
				await engine.page.open(`${inject('origin')}${path}`);
			},
		};
		beforeAll(async () => {
			browser = await startEngine[name]();
			await browser.page.resize(1280, 900);
		}, START);
		afterAll(() => browser?.stop());
		labsSuite(engine);
		errorsSuite(engine);
		sandboxSuite(engine);
		pageSuite(engine);
		toolsSuite(engine);
	});
}

import { join } from 'node:path';
import { connect } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../browser.mjs';
import type { StartEngine } from './driver.ts';
import { keep } from './kept-process.ts';
import { createProfile } from './profile.ts';
import { openPuppeteerPage } from './puppeteer-page.ts';

/** A headless Chromium has no pointer; readers at a desk have a fine one that hovers. */
const POINTER = 'primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';

export const startChromium: StartEngine = async (extra = []) => {
	const profile = createProfile();
	const args = [
		'--headless',
		'--remote-debugging-port=0',
		`--user-data-dir=${join(profile.folder, 'profile')}`,
		`--blink-settings=${POINTER}`,
		...extra,
	];
	const process = keep(findBrowser() ?? 'chromium', [...browserArguments, ...args, 'about:blank'], profile.env);
	const [, address = ''] = await process.line(/DevTools listening on (ws:\S+)/);
	const browser = await connect({ browserWSEndpoint: address, defaultViewport: null });
	return {
		version: `Chromium ${(await browser.version()).replace(/^.*\//, '')}`,
		page: await openPuppeteerPage(browser),
		async stop() {
			await browser.disconnect();
			await process.stop();
			profile.remove();
		},
	};
};

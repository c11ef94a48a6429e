import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'puppeteer-core';
import { findFirefox } from '../engines.mjs';
import type { StartEngine } from './driver.ts';
import { keep } from './kept-process.ts';
import { createProfile } from './profile.ts';
import { openPuppeteerPage } from './puppeteer-page.ts';

const PREFERENCES = {
	// A headless Firefox has no pointer; readers at a desk have a fine one that hovers.
	'ui.primaryPointerCapabilities': 6,
	'ui.allPointerCapabilities': 6,
	// After failed handshakes Firefox waits up to seconds, at random, before it tries the same host again.
	'network.websocket.delay-failed-reconnects': false,
};

/** Over WebDriver BiDi, with a clean profile. */
export const startFirefox: StartEngine = async () => {
	const profile = createProfile();
	const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${value});\n`);
	writeFileSync(join(profile.folder, 'user.js'), lines.join(''));
	const args = ['--headless', '--no-remote', '--profile', profile.folder, '--remote-debugging-port=0', 'about:blank'];
	const process = keep(findFirefox() ?? 'firefox', args, profile.env);
	const [, address = ''] = await process.line(/WebDriver BiDi listening on (ws:\S+)/);
	const browser = await connect({
		browserWSEndpoint: `${address}/session`,
		protocol: 'webDriverBiDi',
		defaultViewport: null,
	});
	return {
		version: `Firefox ${(await browser.version()).replace(/^.*\//, '')}`,
		page: await openPuppeteerPage(browser),
		async stop() {
			await browser.close().catch(() => {});
			await process.stop();
			profile.remove();
		},
	};
};

import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { connect } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../browser.mjs';
import { type EngineName, findFirefox, findWebKit } from '../engines.mjs';
import { createProfile, keep } from './browser-process.ts';
import type { StartEngine } from './driver.ts';
import { openPuppeteerPage } from './puppeteer-page.ts';
import { openSession } from './web-driver.ts';
import { webDriverPage } from './web-driver-page.ts';

/** WebKitGTK in a screen of its own, over WebDriver. */
const startWebKit: StartEngine = async () => {
	const paths = findWebKit();
	if (!paths) throw new Error('WebKitGTK is not installed.');
	const profile = createProfile();
	const screen = keep(paths.xvfb, ['-displayfd', '1', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], profile.env);
	const [display = ''] = await screen.line(/^\d+$/);
	const port = await freePort();
	const driver = keep(paths.driver, [`--port=${port}`], {
		...profile.env,
		DISPLAY: `:${display}`,
		// Its own sandbox needs rights that containers lack; it opens nothing but this site.
		WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
	});
	const session = await openSession(port, {
		// Pages are watched from before their scripts run, so opening one must not wait for it.
		pageLoadStrategy: 'none',
		timeouts: { script: 60_000 },
		'webkitgtk:browserOptions': { binary: paths.browser, args: ['--automation'] },
	});
	return {
		version: `WebKitGTK ${session.version}`,
		page: webDriverPage(session),
		async stop() {
			await session.end();
			await driver.stop();
			await screen.stop();
			profile.remove();
		},
	};
};

const freePort = (): Promise<number> =>
	new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});

const PREFERENCES = {
	// A headless Firefox has no pointer; readers at a desk have a fine one that hovers.
	'ui.primaryPointerCapabilities': 6,
	'ui.allPointerCapabilities': 6,
	// After failed handshakes Firefox waits up to seconds, at random, before it tries the same host again.
	'network.websocket.delay-failed-reconnects': false,
};

/** Over WebDriver BiDi, with a clean profile. */
const startFirefox: StartEngine = async () => {
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

/** A headless Chromium has no pointer; readers at a desk have a fine one that hovers. */
const POINTER = 'primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';

const startChromium: StartEngine = async (extra = []) => {
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

export const startEngine: Readonly<Record<EngineName, StartEngine>> = {
	chromium: startChromium,
	firefox: startFirefox,
	webkit: startWebKit,
};

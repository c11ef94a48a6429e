// Finds the browsers of the engines' suite. Nothing is installed here.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser } from './browser.mjs';

/** @returns {string | null} the first of these programs that the PATH has */
function onPath(/** @type {string[]} */ ...names) {
	for (const folder of (process.env.PATH ?? '').split(delimiter)) {
		for (const name of names) if (folder && existsSync(join(folder, name))) return join(folder, name);
	}
	return null;
}

/** @returns {string | null} the path of a Firefox that speaks WebDriver BiDi */
export function findFirefox() {
	const mac = '/Applications/Firefox.app/Contents/MacOS/firefox';
	return onPath('firefox-esr', 'firefox') ?? (existsSync(mac) ? mac : null);
}

/** @returns {string | null} MiniBrowser: WebKitGTK installs it beside its library, not on the PATH */
function findMiniBrowser() {
	for (const folder of ['/usr/lib', '/usr/libexec', ...readFolders('/usr/lib')]) {
		for (const version of ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']) {
			const path = join(folder, version, 'MiniBrowser');
			if (existsSync(path)) return path;
		}
	}
	return null;
}

/** Debian keeps libraries in a folder for each architecture. */
const readFolders = (/** @type {string} */ folder) =>
	existsSync(folder)
		? readdirSync(folder)
				.filter((name) => name.endsWith('-linux-gnu'))
				.map((name) => join(folder, name))
		: [];

/** @returns {{ driver: string, browser: string, xvfb: string } | null} what WebKitGTK needs to run without a screen */
export function findWebKit() {
	const driver = onPath('WebKitWebDriver');
	const xvfb = onPath('Xvfb');
	const browser = findMiniBrowser();
	return driver && xvfb && browser ? { driver, browser, xvfb } : null;
}

/** @typedef {'chromium' | 'firefox' | 'webkit'} EngineName */

/** @type {readonly { name: EngineName, title: string, packages: string, found: () => boolean }[]} */
export const engines = [
	{ name: 'chromium', title: 'Chromium', packages: 'chromium-headless-shell', found: () => findBrowser() !== null },
	{ name: 'firefox', title: 'Firefox', packages: 'firefox-esr', found: () => findFirefox() !== null },
	{
		name: 'webkit',
		title: 'WebKitGTK',
		packages: 'webkit2gtk-driver xvfb xauth',
		found: () => findWebKit() !== null,
	},
];

// Finds a Chromium for the tests and recordings, and installs one only where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fail, projectEnvironment, projectNode, root } from './project.mjs';

/** The program without a window does the same with a third less of a processor's time. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Whether a browser is the one that never has a window. */
export const isHeadless = (/** @type {string | null} */ path) => path?.endsWith('headless-shell') ?? false;

/** Flags for a browser that must not talk to anything but this machine. */
export const browserArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** @returns {string | null} the path of Playwright's own Chromium, if it was ever installed */
function playwrightBrowser() {
	const require = createRequire(join(root, 'package.json'));
	const path = require('@playwright/test').chromium.executablePath();
	return path && existsSync(path) ? path : null;
}

/** @returns {string | null} the path of a browser that is already there: asked for, Playwright's own, the system's */
export function findBrowser() {
	const asked = process.env.CHROMIUM_PATH;
	if (asked) {
		if (existsSync(asked)) return asked;
		fail(`CHROMIUM_PATH is ${asked}, and there is no such file. Point it to a Chromium, or unset it.`);
	}
	const own = playwrightBrowser();
	if (own) return own;
	const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
	for (const path of names.flatMap((name) => folders.map((folder) => join(folder, name))))
		if (existsSync(path)) return path;
	const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
	return existsSync(mac) ? mac : null;
}

/** @returns {boolean} whether the command ended well */
function run(/** @type {string} */ command, /** @type {string[]} */ args) {
	console.log(`> ${command} ${args.join(' ')}`);
	return spawnSync(command, args, { cwd: root, env: projectEnvironment(), stdio: 'inherit' }).status === 0;
}

/** Installs a browser if none is found: Playwright's own, or Debian's where that can't be downloaded. */
export function ensureBrowser() {
	if (findBrowser()) return;
	console.log('No Chromium found; installing one for the tests …');
	const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
	if (run(projectNode(), [playwright, 'install', 'chromium']) && findBrowser()) return;
	const isRoot = process.getuid?.() === 0;
	if (isRoot && existsSync('/usr/bin/apt-get')) {
		run('apt-get', ['update', '-qq']);
		run('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell', 'fonts-noto-cjk']);
		if (!findBrowser()) run('apt-get', ['install', '-y', '-qq', 'chromium']);
		if (findBrowser()) return;
	}
	fail('no Chromium could be installed. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.');
}

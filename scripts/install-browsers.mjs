// For machines that test and nothing else: installs the browsers that `npm test` can use, where Debian's packages may be
// installed. What can't be had is no failure: `npm test` names it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, isHeadless } from './browser.mjs';
import { engines } from './engines.mjs';
import { ensureInstalled } from './project.mjs';

ensureInstalled();

// A Chromium with a window would do, and take longer for all that is tried in it.
const missing = engines.filter(({ name, found }) => !found() || (name === 'chromium' && !isHeadless(findBrowser())));
const packages = missing.flatMap((engine) => engine.packages.split(' '));

if (missing.length > 0) {
	const names = missing.map(({ title }) => title).join(', ');
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) console.log(`Not installed here: ${names}.`);
	else {
		console.log(`Installing ${names} …`);
		run('update', '-qq');
		// One by one: a package that is not to be had keeps none of the others away.
		for (const name of new Set([...packages, 'fonts-noto-cjk'])) run('install', '-y', '-qq', name);
	}
}

function run(/** @type {string[]} */ ...args) {
	const { status } = spawnSync('apt-get', args, {
		stdio: 'inherit',
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
	if (status !== 0) console.log(`apt-get ${args.join(' ')} failed.`);
}

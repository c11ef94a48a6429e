// For machines that test and nothing else: installs the browsers that `npm test` can use, where Debian's packages may be
// installed. What can't be had is no failure: `npm test` names it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, isHeadless } from './browser.mjs';
import { engines } from './engines.mjs';
import { ensureInstalled } from './project.mjs';

ensureInstalled();

const missing = engines.filter(({ found }) => !found());
const packages = missing.flatMap((engine) => engine.packages.split(' '));
// A Chromium with a window does, and takes longer for all that is tried in it.
const lighter = isHeadless(findBrowser()) ? [] : ['chromium-headless-shell'];

if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
	const wanted = new Set([...packages, ...lighter]);
	if (wanted.size > 0) {
		console.log(`Installing ${[...wanted].join(', ')} …`);
		run('update', '-qq');
		// One by one: a package that is not to be had keeps none of the others away.
		for (const name of [...wanted, 'fonts-noto-cjk']) run('install', '-y', '-qq', name);
	}
} else if (missing.length > 0) console.log(`Not installed here: ${missing.map(({ title }) => title).join(', ')}.`);

function run(/** @type {string[]} */ ...args) {
	const { status } = spawnSync('apt-get', args, {
		stdio: 'inherit',
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
	if (status !== 0) console.log(`apt-get ${args.join(' ')} failed.`);
}

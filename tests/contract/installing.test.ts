import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../../scripts/project.mjs';

/** A clone with nothing installed, and an npm that writes the lock file to its own taste. */
let clone: string;
beforeEach(() => {
	clone = mkdtempSync(join(tmpdir(), 'clone-'));
	mkdirSync(join(clone, 'scripts'));
	mkdirSync(join(clone, 'bin'));
	copyFileSync(join(root, 'scripts', 'project.mjs'), join(clone, 'scripts', 'project.mjs'));
	const npm = join(clone, 'bin', 'npm');
	writeFileSync(npm, '#!/bin/sh\nmkdir -p node_modules\necho "$@" > asked\necho "{}" > package-lock.json\n');
	chmodSync(npm, 0o755);
});
afterEach(() => rmSync(clone, { recursive: true }));

test.skipIf(process.platform === 'win32')('to install dependencies leaves the lock file of a clone as it was', () => {
	const lock = '{ "packages": {} }\n';
	writeFileSync(join(clone, 'package-lock.json'), lock);
	const script = "const { ensureInstalled } = await import('./scripts/project.mjs'); ensureInstalled();";
	const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
		cwd: clone,
		encoding: 'utf8',
		env: { ...process.env, PATH: `${join(clone, 'bin')}${delimiter}${process.env['PATH'] ?? ''}` },
	});
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	expect(readFileSync(join(clone, 'asked'), 'utf8')).toMatch(/^install /);
	expect(readFileSync(join(clone, 'package-lock.json'), 'utf8')).toBe(lock);
});

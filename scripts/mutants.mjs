// Changes the code place by place and looks whether a unit test notices. The tool is installed when it is first needed, in
// a folder of its own: nobody who starts the site waits for it. `-- --mutate src/protocol/frame-rules.ts` takes one file.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, projectEnvironment, projectNode, root } from './project.mjs';

const place = join(root, 'tests', 'mutants');
const stryker = join(place, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');

/** @param {string} command @param {string[]} args */
function run(command, args) {
	const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: projectEnvironment() });
	if (status !== 0) process.exit(status ?? 1);
}

ensureInstalled();
if (!existsSync(stryker)) run('npm', ['ci', '--prefix', place, '--legacy-peer-deps', '--no-audit', '--no-fund']);
run(projectNode(), [stryker, 'run', join(place, 'stryker.config.json'), ...process.argv.slice(2)]);

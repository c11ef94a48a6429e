// npm run mutants [-- <folder or file> …]: changes the code place by place and looks whether a unit test notices. Without a folder:
// src/exercises. Further options go to the tool. It is installed when it is first needed, in a folder of its own: nobody who starts
// the site waits for it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, projectEnvironment, projectNode, root } from './project.mjs';

const place = join(root, 'tests', 'mutants');
const stryker = join(place, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');

/** @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} env */
function run(command, args, env) {
	const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env });
	if (status !== 0) process.exit(status ?? 1);
}

const given = process.argv.slice(2).map((argument) => argument.replace(/\/$/, ''));
const asked = given.filter((argument) => !argument.startsWith('-'));
const scopes = asked.length === 0 ? ['src/exercises'] : asked;
for (const scope of scopes.filter((path) => !existsSync(join(root, path)))) {
	console.error(`There is no ${scope}. Name a folder or a file, as src/protocol/handshake.`);
	process.exit(1);
}
const mutate = scopes.map((scope) => (scope.endsWith('.ts') ? scope : `${scope}/**/*.ts`));
/** What the checks of labs say stands in the recordings, and what is said of a run in the texts beside those tests. */
const SENTENCES = 'tests/unit/said/*.test.ts';
const ALSO = { exercises: 'tests/content/recordings.test.ts', views: SENTENCES, workbench: SENTENCES };
/** The folders of the unit tests have the names of those of the code. */
const rooms = new Set(scopes.map((scope) => scope.replace(/^src\//, '').replace(/\/.*$/, '')));
const tests = [...rooms].map((room) => `tests/unit/${room}/**/*.test.ts`);
for (const [room, more] of Object.entries(ALSO)) if (rooms.has(room) && !tests.includes(more)) tests.push(more);

ensureInstalled();
const environment = { ...projectEnvironment(), MUTANTS_TESTS: tests.join(',') };
if (!existsSync(stryker)) {
	run('npm', ['ci', '--prefix', place, '--legacy-peer-deps', '--no-audit', '--no-fund'], environment);
}
run(
	projectNode(),
	[
		stryker,
		'run',
		join(place, 'stryker.config.json'),
		'--mutate',
		[...mutate, '!**/*.d.ts'].join(','),
		...given.filter((argument) => argument.startsWith('-')),
	],
	environment,
);

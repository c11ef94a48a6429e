// npm test: everything that must hold, from a fresh clone, with one clear line at the end.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { engines } from './engines.mjs';
import { ensureBuilt, ensureInstalled, projectEnvironment, root } from './project.mjs';

ensureInstalled();
ensureBrowser();

const reports = join(root, '.cache', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** @returns {Promise<number>} a port that is free now */
const freePort = () =>
	new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 4377));
		});
	});

const environment = {
	...projectEnvironment(),
	E2E_PORT: String(await freePort()),
	E2E_REPORT: join(reports, 'e2e.json'),
};

/** @typedef {{ passed: number, failed: number }} Count */

/** A step that only passes or fails counts as one check. */
const wholeStep = (/** @type {boolean} */ ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** @returns {Count} what the runner counted, or a failure of the whole step where it left no report */
function countVitest(/** @type {string} */ project, /** @type {boolean} */ ok) {
	try {
		const report = JSON.parse(readFileSync(join(reports, `${project}.json`), 'utf8'));
		const failed = report.numFailedTests + (report.success ? 0 : report.numFailedTests === 0 ? 1 : 0);
		return { passed: report.numPassedTests, failed };
	} catch {
		return wholeStep(ok && false);
	}
}

/** @returns {Count} */
function countPlaywright(/** @type {string} */ _project, /** @type {boolean} */ ok) {
	try {
		const { stats } = JSON.parse(readFileSync(join(reports, 'e2e.json'), 'utf8'));
		const failed = stats.unexpected + stats.flaky;
		return { passed: stats.expected, failed: failed === 0 && !ok ? 1 : failed };
	} catch {
		return wholeStep(ok && false);
	}
}

const vitest = (/** @type {string} */ project) => ({
	name: project,
	command: [
		'vitest',
		'run',
		'--project',
		project,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${join(reports, `${project}.json`)}`,
	],
	count: countVitest,
});

/** @type {{ name: string, command: string[], count?: (name: string, ok: boolean) => Count }[]} */
const steps = [
	{ name: 'format', command: ['biome', 'format', '.'] },
	{ name: 'lint', command: ['biome', 'check', '--formatter-enabled=false', '--error-on-warnings', '.'] },
	{ name: 'types', command: ['node', 'scripts/types.mjs'] },
	vitest('unit'),
	vitest('contract'),
	vitest('content'),
	vitest('architecture'),
	vitest('regressions'),
	{ name: 'e2e', command: ['playwright', 'test'], count: countPlaywright },
	vitest('engines'),
];

/** Browsers that this machine lacks: what holds in them is not known here. */
const missing = engines.filter(({ found }) => !found());

const started = Date.now();
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const broken = [];
for (const { name, command, count } of steps) {
	if (name === 'content') ensureBuilt();
	console.log(`\n── ${name}`);
	const [program = '', ...args] = command;
	const { status } = spawnSync(program, args, {
		cwd: root,
		env: environment,
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	const { passed, failed } = count ? count(name, status === 0) : wholeStep(status === 0);
	total.passed += passed;
	total.failed += failed;
	if (failed > 0) broken.push(name);
}

console.log(
	`\n${broken.length === 0 ? 'Everything holds' : `Broken: ${broken.join(', ')}`}, ${Math.round((Date.now() - started) / 1000)} s`,
);
for (const { title, packages } of missing) {
	console.log(`Not tried: ${title} is not installed (Debian: apt-get install ${packages})`);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

// npm test: everything that must hold, from a fresh clone, with one clear line at the end. What each step prints comes in one piece,
// when it has ended: steps run side by side.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { engines } from './engines.mjs';
import { ensureInstalled, projectEnvironment, root } from './project.mjs';
import { runCaptured } from './run-captured.mjs';

ensureInstalled();
ensureBrowser();

const reports = join(root, '.cache', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** Below those that systems give to whoever asks for any: what other tests open before this one is used can't take it. */
const PORTS = { first: 12_000, count: 7_000 };

/** @returns {Promise<number>} a port that is free now */
const freePort = (tries = 0) =>
	new Promise((resolve, reject) => {
		const port = PORTS.first + ((process.pid + 211 * tries) % PORTS.count);
		const server = createServer();
		server.once('error', (error) => (tries < 20 ? resolve(freePort(tries + 1)) : reject(error)));
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(port)));
	});

const environment = {
	...projectEnvironment(),
	E2E_PORT: String(await freePort()),
	E2E_REPORT: join(reports, 'e2e.json'),
	// Hundreds of processes load the same modules: what the first has compiled of them, the next ones read.
	NODE_COMPILE_CACHE: join(root, '.cache', 'compiled'),
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

/** @type {string[]} tests that held at the second try only */
const secondTry = [];

/** @typedef {{ title: string, specs?: { title: string, file: string, tests: { status: string }[] }[], suites?: Suite[] }} Suite */

/** @returns {string[]} which tests of a suite held at the second try only */
const passedLate = (/** @type {Suite} */ { specs = [], suites = [] }) => [
	...specs
		.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
		.map(({ file, title }) => `${file}: ${title}`),
	...suites.flatMap(passedLate),
];

/** @returns {Count} */
function countPlaywright(/** @type {string} */ _project, /** @type {boolean} */ ok) {
	try {
		const { stats, suites } = JSON.parse(readFileSync(join(reports, 'e2e.json'), 'utf8'));
		secondTry.push(...suites.flatMap(passedLate));
		return {
			passed: stats.expected + stats.flaky,
			failed: stats.unexpected === 0 && !ok ? 1 : stats.unexpected,
		};
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

/**
 * @typedef {{
 *   name: string,
 *   command: string[],
 *   count?: (name: string, ok: boolean) => Count,
 *   after?: 'build' | 'a good build',
 * }} Step
 */

/**
 * Two rows of steps, side by side: a browser's tests wait for pages while the others compute. Types wait for the build because both
 * write what Astro knows of the content.
 *
 * @type {Step[][]}
 */
const rows = [
	[
		{ name: 'build', command: ['node', 'scripts/build.mjs', '--if-stale'] },
		{ name: 'e2e', command: ['playwright', 'test'], count: countPlaywright, after: 'a good build' },
	],
	[
		{ name: 'format', command: ['biome', 'format', '.'] },
		{ name: 'lint', command: ['biome', 'check', '--formatter-enabled=false', '--error-on-warnings', '.'] },
		vitest('unit'),
		vitest('architecture'),
		vitest('regressions'),
		{ name: 'types', command: ['node', 'scripts/types.mjs'], after: 'build' },
		vitest('contract'),
		vitest('contract-in-page'),
		{ ...vitest('content'), after: 'a good build' },
	],
];

/** By itself, when the rows have ended: what the labs of three browsers do is compared, and they need the machine for it. */
const last = { ...vitest('engines'), after: /** @type {const} */ ('a good build') };

/** Browsers that this machine lacks: what holds in them is not known here. */
const missing = engines.filter(({ found }) => !found());

const started = Date.now();
const secondsSince = (/** @type {number} */ time) => Math.round((Date.now() - time) / 1000);
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const broken = [];
/** @type {(ok: boolean) => void} */
let buildEnded;
/** @type {Promise<boolean>} */
const built = new Promise((resolve) => {
	buildEnded = resolve;
});

async function run(/** @type {Step} */ { name, command: [program = '', ...args], count, after }) {
	if (after !== undefined && !(await built) && after === 'a good build') {
		console.log(`\n── ${name}: not tried, as there is no site`);
		return;
	}
	const began = Date.now();
	const { ok, output } = await runCaptured(program, args, environment);
	if (name === 'build') buildEnded(ok);
	const { passed, failed } = count ? count(name, ok) : wholeStep(ok);
	total.passed += passed;
	total.failed += failed;
	if (failed > 0) broken.push(name);
	console.log(`\n── ${name}, ${secondsSince(began)} s\n${output.trimEnd()}`);
}

await Promise.all(
	rows.map(async (steps) => {
		for (const step of steps) await run(step);
	}),
);
await run(last);

console.log(
	`\n${broken.length === 0 ? 'Everything holds' : `Broken: ${broken.join(', ')}`}, ${secondsSince(started)} s`,
);
for (const test of secondTry) console.log(`Held at the second try only: ${test}`);
for (const { title, packages } of missing) {
	console.log(`Not tried: ${title} is not installed (Debian: apt-get install ${packages})`);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

// What every command needs before it can do its own work: dependencies installed, the site built, Node 24 to run on.
// Plain JavaScript without dependencies: this runs on whatever Node 20 or later the machine has, before anything is
// installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * How Node is told to run the server. Whoever opens thousands of sockets at once makes Node's young generation grow to what it
 * may, 64 MB and more, which it keeps; with 8 MB an idle socket takes half of the memory, and nothing takes longer.
 */
export const serverFlags = ['--max-semi-space-size=8'];

const installStamp = join(root, 'node_modules', '.installed-from');
const dist = join(root, 'dist');
const buildStamp = join(dist, '.built-from');

/** Everything that the built site depends on. */
const buildInputs = [
	'src',
	'content',
	'public',
	'build',
	'server',
	'astro.config.mjs',
	'tsconfig.json',
	'package-lock.json',
];

/** Ends the process with one sentence for the person who typed the command. */
export function fail(/** @type {string} */ sentence) {
	console.error(`websocket-lab: ${sentence}`);
	process.exit(1);
}

/** The Node that the project runs on: the `node` package of node_modules. */
export function projectNode() {
	const binary = process.platform === 'win32' ? 'node.exe' : 'node';
	return join(root, 'node_modules', 'node', 'bin', binary);
}

/** The environment for child processes: tools of node_modules first on the PATH, and no telemetry. */
export function projectEnvironment() {
	const bin = join(root, 'node_modules', '.bin');
	const separator = process.platform === 'win32' ? ';' : ':';
	return { ...process.env, PATH: `${bin}${separator}${process.env.PATH ?? ''}`, ASTRO_TELEMETRY_DISABLED: '1' };
}

const lockFingerprint = () =>
	createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');

/**
 * Installs what package-lock.json asks for, unless exactly that is already installed. Not `npm ci`: it refuses a lock
 * file that lacks the binaries of another platform, and a registry mirror need not have those of every platform.
 */
export function ensureInstalled() {
	const installed = existsSync(installStamp) ? readFileSync(installStamp, 'utf8') : null;
	if (installed === lockFingerprint() && existsSync(projectNode())) return;
	console.log('Installing dependencies …');
	const lock = readFileSync(join(root, 'package-lock.json'));
	const { status } = spawnSync('npm', ['install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: root,
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	// npm rewrites the lock file to its own version's taste, although it decides nothing anew: a clone stays clean.
	writeFileSync(join(root, 'package-lock.json'), lock);
	if (status !== 0) fail('installing the dependencies failed; see above, then run the same command again.');
	writeFileSync(installStamp, lockFingerprint());
}

/**
 * @param {string} path a file or folder below the root
 * @returns {string[]} the files below it, sorted, so that the same tree gives the same list everywhere
 */
function filesBelow(path) {
	const absolute = join(root, path);
	if (!existsSync(absolute)) return [];
	return readdirSync(absolute, { recursive: true, encoding: 'utf8' })
		.map((name) => join(absolute, name))
		.filter((file) => statSync(file).isFile())
		.sort();
}

/** A digest of every input of the build, by content, so that neither clocks nor checkouts can fool it. */
function buildFingerprint() {
	const { PUBLIC_ORIGIN = '', PUBLIC_EDIT_URL = '' } = process.env;
	const hash = createHash('sha256').update(`${PUBLIC_ORIGIN}\0${PUBLIC_EDIT_URL}\0`);
	for (const input of buildInputs) {
		const files = input.includes('.') ? [join(root, input)] : filesBelow(input);
		for (const file of files) {
			if (!existsSync(file)) continue;
			hash.update(relative(root, file).split(sep).join('/')).update('\0').update(readFileSync(file)).update('\0');
		}
	}
	return hash.digest('hex');
}

/** Builds the site into dist/. A failing build leaves the old one in place. */
export function build() {
	const fingerprint = buildFingerprint();
	const next = join(root, '.cache', `build-${process.pid}`);
	rmSync(next, { recursive: true, force: true });
	mkdirSync(next, { recursive: true });
	const { status } = spawnSync(
		projectNode(),
		[join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--outDir', next],
		{ cwd: root, env: { ...projectEnvironment(), NODE_ENV: 'production' }, stdio: 'inherit' },
	);
	if (status !== 0) {
		rmSync(next, { recursive: true, force: true });
		fail('building the site failed; see above.');
	}
	writeFileSync(join(next, '.built-from'), fingerprint);
	rmSync(dist, { recursive: true, force: true });
	renameSync(next, dist);
}

/** Builds the site unless dist/ was built from exactly these sources. */
export function ensureBuilt() {
	if (existsSync(buildStamp) && readFileSync(buildStamp, 'utf8') === buildFingerprint()) return;
	console.log('Building the site …');
	build();
}

/**
 * Runs a program of the project on the project's own Node, hands signals on, and ends as it ends.
 *
 * @param {string[]} args the script and its arguments
 */
export function runOnProjectNode(args) {
	const child = spawn(projectNode(), args, { cwd: root, env: projectEnvironment(), stdio: 'inherit' });
	// A terminal sends Ctrl-C to the child as well, others only to this process; the child does not mind hearing it twice.
	process.on('SIGINT', () => child.kill('SIGINT'));
	process.on('SIGTERM', () => child.kill('SIGTERM'));
	child.on('error', (error) => fail(`can't start Node: ${error.message}`));
	child.on('exit', (code, signal) => {
		process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
	});
}

// npm run check:static [-- <group>/<lab> … | offline | single] [--engine=firefox | --engine=webkit]: runs the starter and the solution of every
// lab on the copy for static hosts, which a plain file server serves below a path, on the pages that show them, by their buttons, and
// compares each run with its recording; then the labs of one lesson without a network, and from one file on a disk.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeStatic } from '../../build/static/write-static.ts';
import { startEngine } from '../../scripts/drivers/start-engine.ts';
import { engines } from '../../scripts/engines.mjs';
import { root } from '../../scripts/project.mjs';
import { allRuns, labIds } from '../../scripts/recorder/labs.ts';
import { CANONICAL_ORIGIN } from '../../src/trace/canonical-address.ts';
import { servePlainFiles } from '../e2e/support/plain-files.ts';
import { runFromDisk } from './from-disk.ts';
import { runOnCopy } from './on-copy.ts';
import { Report } from './report.ts';
import { runWithoutNetwork } from './without-network.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { engine: { type: 'string' } } });
const engine = engines.find(({ name }) => name === (values.engine ?? 'chromium'));
const asked = new Set(positionals);
const unknown = positionals.filter((id) => !['offline', 'single', ...labIds()].includes(id));
if (engine === undefined || !engine.found() || unknown.length > 0) {
	console.error(unknown.length > 0 ? `There is no lab ${unknown.join(', ')}.` : `There is no engine ${values.engine}.`);
	process.exit(1);
}
const all = (await allRuns()).filter(({ name }) => !name.startsWith('wrong/'));
const runs = all.filter(({ lab }) => asked.size === 0 || asked.has(lab));
/** Of the lesson that is tried in other places too. */
const some = all.filter(({ lab, name }) => lab.startsWith('creating-sockets/') && name === 'starter');
const LESSON = 'lessons/creating-sockets/';

const folder = mkdtempSync(join(tmpdir(), 'websocket-lab-static-'));
const copy = join(folder, 'copy');
await writeStatic(join(root, 'dist'), copy, { origin: 'http://localhost:4321', home: null, offline: false });
// Recordings show the address that the lessons use. Only Chromium can be told that it is elsewhere; for the others it must be free.
const { port: canonical } = new URL(CANONICAL_ORIGIN);
const maps = engine.name === 'chromium';
const host = await servePlainFiles(copy, '/some/path/', maps ? 0 : Number(canonical));
const site = { ...host, address: host.address.replace(/:\d+/, `:${canonical}`) };
const rule = `--host-resolver-rules=MAP localhost:${canonical} 127.0.0.1:${new URL(host.address).port}`;
const { page, version, stop } = await startEngine[engine.name](maps ? [rule] : []);
await page.resize(1280, 900);
console.log(version);
const report = new Report();
try {
	if (runs.length > 0) await runOnCopy(page, site, runs, report);
	if (asked.size === 0 || asked.has('offline')) await runWithoutNetwork(page, site, copy, LESSON, some, report);
	if (asked.size === 0 || asked.has('single')) await runFromDisk(page, folder, LESSON, some, report);
} finally {
	await stop();
	await site.stop();
	rmSync(folder, { recursive: true });
}
report.end();

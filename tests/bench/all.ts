// npm run bench: every benchmark against its plain alternative in this same run; the result is written into README.md.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { run as echo } from './echo.ts';
import { run as flood } from './flood.ts';
import { run as hostile } from './hostile.ts';
import { run as labPage } from './lab-page.ts';
import { run as protocol } from './protocol.ts';
import { asTable, type Bench } from './result.ts';

const benches: readonly [string, Bench][] = [
	['Frame decoder and message assembler against the Receiver of `ws`', protocol],
	['Echo through the lab server against a bare `ws` server', echo],
	['The lesson page', labPage],
	['The lesson page while a lab runs hostile code', hostile],
	['100,000 frames as fast as `/flood` sends them, by the view in sight', flood],
];

const sections: string[] = [];
for (const [title, run] of benches) {
	const section = `### ${title}\n\n${asTable(await run())}`;
	console.log(`\n${section}`);
	sections.push(section);
}

const file = new URL('./README.md', import.meta.url);
const begin = '<!-- result -->';
const end = '<!-- /result -->';
const text = readFileSync(file, 'utf8');
const day = new Date().toISOString().slice(0, 10);
const machine = `${cpus().length} cores, Node ${process.versions.node}`;
const result = `${begin}\n\nMeasured on ${day}, ${machine}.\n\n${sections.join('\n\n')}\n\n${end}`;
writeFileSync(file, text.slice(0, text.indexOf(begin)) + result + text.slice(text.indexOf(end) + end.length));
spawnSync('biome', ['format', '--write', fileURLToPath(file)], {
	stdio: 'ignore',
	shell: process.platform === 'win32',
});

// npm run load [-- idle cycles rush tunnels pipelines bombs neighbours]: the lab server under load, beside a bare `ws` server in the same run.
// The result of a whole run is written into README.md.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { attacked } from './attacked.ts';
import { cycles } from './cycles.ts';
import { asTable, type Load } from './figures.ts';
import { idle } from './idle.ts';
import { neighbours } from './neighbours.ts';
import { rush } from './rush.ts';

const LOADS: Readonly<Record<string, readonly [title: string, load: Load]>> = {
	idle: ['10,000 idle sockets', idle],
	cycles: ['5,000 times connect, echo, close', cycles],
	rush: ['2,000 at once', rush],
	tunnels: ['1 MiB of requests in a message, on 3 sockets, every second, beside 20 others', attacked('tunnels')],
	pipelines: ['64 KiB of requests, on 100 connections, every second, unread, beside 20 others', attacked('pipelines')],
	bombs: ['Frames of 86 bytes that inflate to 64 KiB, on 200 sockets, beside 20 others', attacked('bombs')],
	neighbours: ['200 slow readers and 50 floods beside 20 others', neighbours],
};

const chosen = process.argv.slice(2);
const others = loadavg()[0]?.toFixed(1);
const sections: string[] = [];
for (const [name, [title, load]] of Object.entries(LOADS)) {
	if (chosen.length > 0 && !chosen.includes(name)) continue;
	console.log(`\n${title}`);
	const bare = await load('bare');
	const lab = await load('lab');
	const section = `### ${title}\n\n${asTable(lab, bare)}`;
	console.log(`\n${section}`);
	sections.push(section);
}

if (chosen.length === 0) {
	const file = new URL('./README.md', import.meta.url);
	const begin = '<!-- result -->';
	const end = '<!-- /result -->';
	const text = readFileSync(file, 'utf8');
	const day = new Date().toISOString().slice(0, 10);
	const machine = `${cpus().length} cores, Node ${process.versions.node}, load average ${others} before the run`;
	const result = `${begin}\n\nMeasured on ${day}, ${machine}.\n\n${sections.join('\n\n')}\n\n${end}`;
	writeFileSync(file, text.slice(0, text.indexOf(begin)) + result + text.slice(text.indexOf(end) + end.length));
	spawnSync('biome', ['format', '--write', fileURLToPath(file)], {
		stdio: 'ignore',
		shell: process.platform === 'win32',
	});
}

// npm run bench [-- protocol echo in-page sockets page hostile flood]: benchmarks against their plain alternatives in this same run; each
// result takes the place of the last one in README.md.
import { run as echo } from './echo.ts';
import { run as flood } from './flood.ts';
import { run as hostile } from './hostile.ts';
import { run as inPage } from './in-page.ts';
import { run as labPage } from './lab-page.ts';
import { run as model } from './model.ts';
import { run as protocol } from './protocol.ts';
import { asTable, type Bench } from './result.ts';
import { loadNow, writeSection } from './result-page.ts';
import { run as sockets } from './sockets.ts';

const BENCHES: Readonly<Record<string, readonly [title: string, bench: Bench]>> = {
	protocol: ['Frame decoder and message assembler against the Receiver of `ws`', protocol],
	model: ['The model of a run against decoding its bytes and nothing else', model],
	echo: ['Echo through the lab server against a bare `ws` server', echo],
	'in-page': ['Echo in the page against `ws` over loopback', inPage],
	sockets: ['Sockets of the lab server against those of a bare `ws` server', sockets],
	page: ['The lesson page', labPage],
	hostile: ['The lesson page while a lab runs hostile code', hostile],
	flood: ['100,000 frames as fast as `/flood` sends them, by the view in sight', flood],
};

const chosen = process.argv.slice(2);
for (const [name, [title, bench]] of Object.entries(BENCHES)) {
	if (chosen.length > 0 && !chosen.includes(name)) continue;
	const load = loadNow();
	const table = asTable(await bench());
	console.log(`\n### ${title}\n\n${table}`);
	writeSection(new URL('./README.md', import.meta.url), { title, table, load });
}

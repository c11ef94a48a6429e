// npm run bench [-- protocol echo in-page sockets page hostile flood]: benchmarks against their plain alternatives in this same run; each
// result takes the place of the last one in README.md.
import { asTable, type Bench } from './result.ts';
import { loadNow, writeSection } from './result-page.ts';

/** Each is fetched when it is run: a heap that holds a driver of browsers made decoders half as fast in some runs. */
const BENCHES: Readonly<Record<string, readonly [title: string, fetch: () => Promise<{ readonly run: Bench }>]>> = {
	protocol: ['Frame decoder and message assembler against the Receiver of `ws`', () => import('./protocol.ts')],
	model: ['The model of a run against decoding its bytes and nothing else', () => import('./model.ts')],
	echo: ['Echo through the lab server against a bare `ws` server', () => import('./echo.ts')],
	'in-page': ['Echo in the page against `ws` over loopback', () => import('./in-page.ts')],
	sockets: ['Sockets of the lab server against those of a bare `ws` server', () => import('./sockets.ts')],
	page: ['The lesson page', () => import('./lab-page.ts')],
	hostile: ['The lesson page while a lab runs hostile code', () => import('./hostile.ts')],
	flood: ['100,000 frames as fast as `/flood` sends them, by the view in sight', () => import('./flood.ts')],
};

const chosen = process.argv.slice(2);
for (const [name, [title, fetchBench]] of Object.entries(BENCHES)) {
	if (chosen.length > 0 && !chosen.includes(name)) continue;
	const load = loadNow();
	const table = asTable(await (await fetchBench()).run());
	console.log(`\n### ${title}\n\n${table}`);
	writeSection(new URL('./README.md', import.meta.url), { title, table, load });
}

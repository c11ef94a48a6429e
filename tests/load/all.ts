// npm run load [-- idle cycles rush tunnels pipelines bombs neighbours class several class-several]: the lab server under load, beside a bare `ws` server in the same run.
// Each result takes the place of the last one in README.md.
import { loadNow, writeSection } from '../bench/result-page.ts';
import { attacked } from './attacked.ts';
import { inClass } from './class.ts';
import { classAtSeveral } from './class-several.ts';
import { cycles } from './cycles.ts';
import { asTable, type Load } from './figures.ts';
import { idle } from './idle.ts';
import { neighbours } from './neighbours.ts';
import { rush } from './rush.ts';
import { several } from './several.ts';

const LOADS: Readonly<Record<string, readonly [title: string, load: Load]>> = {
	idle: ['10,000 idle sockets', idle],
	cycles: ['5,000 times connect, echo, close', cycles],
	rush: ['2,000 at once', rush],
	tunnels: ['1 MiB of requests in a message, on 3 sockets, every second, beside 20 others', attacked('tunnels')],
	pipelines: ['64 KiB of requests, on 100 connections, every second, unread, beside 20 others', attacked('pipelines')],
	bombs: ['Frames of 86 bytes that inflate to 64 KiB, on 200 sockets, beside 20 others', attacked('bombs')],
	neighbours: ['200 slow readers and 50 floods beside 20 others', neighbours],
	class: ['A class: 200 join, 1,000 are led, and the server is killed', inClass],
};

/** Measured at two servers, and at one alone. */
const SEVERAL = {
	several: ['Two servers with one Redis: the chat', several],
	'class-several': ['Two servers with one Redis: a class of 1,000', classAtSeveral],
} as const;

const chosen = process.argv.slice(2);
for (const [name, [title, load]] of Object.entries(LOADS)) {
	if (chosen.length > 0 && !chosen.includes(name)) continue;
	console.log(`\n${title}`);
	const before = loadNow();
	const bare = await load('bare');
	const lab = await load('lab');
	const table = asTable(lab, bare);
	console.log(`\n### ${title}\n\n${table}`);
	writeSection(new URL('./README.md', import.meta.url), { title, table, load: before });
}
for (const [name, [title, load]] of Object.entries(SEVERAL)) {
	if (chosen.length > 0 && !chosen.includes(name)) continue;
	console.log(`\n${title}`);
	const before = loadNow();
	const { one, two } = await load();
	const table = asTable(two, one, 'two with Redis', 'one alone');
	console.log(`\n### ${title}\n\n${table}`);
	writeSection(new URL('./README.md', import.meta.url), { title, table, load: before });
}

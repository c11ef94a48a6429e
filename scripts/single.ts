// npm run single -- lessons/closing [--at https://host/path/] [--out FILE]: one HTML file with that page in it, its labs, runs and lab
// server, which opens from a disk. Instead of a page, a link that Share made in the playground, or a file of JavaScript.
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { singlePage } from '../build/single/single-page.ts';
import { shareFragment } from '../src/formats/share/share-link.ts';
import { OTHER_LOCALES } from '../src/i18n/locales.ts';

function fail(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { at: { type: 'string' }, out: { type: 'string' } },
});
const [what, ...others] = positionals;
if (what === undefined || others.length > 0)
	fail('Name one page, as in npm run single -- lessons/closing, a link to the playground, or a file of JavaScript.');
const { at } = values;
if (at !== undefined && !(URL.canParse(at) && /^https?:$/.test(new URL(at).protocol)))
	fail(`--at takes a whole address, as in --at https://host/path/, and ${at} is none.`);
const home = at === undefined ? null : new URL(at.endsWith('/') ? at : `${at}/`).href;

const { page, fragment } = await asked(what);
const dist = join(import.meta.dirname, '..', 'dist');
const html = await singlePage({ dist, file: `${page}/index.html`, home, fragment }).catch((error: unknown) =>
	fail(
		error instanceof Error && 'code' in error && error.code === 'ENOENT' ? `There is no page ${page}.` : String(error),
	),
);
const out = values.out ?? `${page.replaceAll('/', '-')}.html`;
await writeFile(out, html);
console.log(
	`${out}: ${(Buffer.byteLength(html) / 1e6).toFixed(2)} MB. It opens from a disk, by mail, from a memory stick.`,
);

/** The page, and the fragment that it opens with. */
async function asked(what: string): Promise<{ page: string; fragment: string | null }> {
	if (/\.m?js$/.test(what)) {
		const code = await readFile(what, 'utf8').catch(() => fail(`${basename(what)} can't be read.`));
		return { page: 'playground', fragment: await shareFragment({ code, server: null, run: null }) };
	}
	const { pathname, hash } = URL.canParse(what) ? new URL(what) : new URL(what, 'http://site/');
	const page = pathname
		.replace(new RegExp(`^.*?(?=(?:(?:${OTHER_LOCALES.join('|')})/)?(?:lessons|playground|fixtures|tools)\\b)`), '')
		.replace(/^\/|\/$/g, '');
	return { page, fragment: hash === '' ? null : hash };
}

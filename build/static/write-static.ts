import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LOCALES, ROOT_LOCALE } from '../../src/i18n/locales.ts';
import { programOf, SERVICE_WORKER, writeServiceWorker } from '../offline.ts';
import { withPolicy } from './meta-policy.ts';
import { portablePage } from './pages.ts';
import type { Addresses } from './relative.ts';
import { portableModule, portableSheet, portableText } from './texts.ts';

const SANDBOX = 'sandbox/index.html';
const NOT_FOUND = '404.html';
/** Lists of absolute addresses: nobody can read one whose host is not known. */
const SITEMAP = /^sitemap.*\.xml$/;

interface StaticSite {
	readonly files: number;
	readonly bytes: number;
}

/**
 * Writes a copy of the built site that any host of files can serve, below any path: addresses are relative, what our server says in
 * headers stands in the pages, and labs run in the page.
 *
 * @param dist the built site
 * @param target is emptied first
 * @param options of the built site its origin; of the copy, where it is going to stand, if that is known, and whether browsers may keep it
 */
export async function writeStatic(
	dist: string,
	target: string,
	options: Pick<Addresses, 'origin' | 'home'> & { readonly offline: boolean },
): Promise<StaticSite> {
	const found = await readdir(dist, { recursive: true, withFileTypes: true });
	const files = found
		.filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.br'))
		.map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length).replaceAll('\\', '/'))
		.filter((file) => file !== SERVICE_WORKER && (options.home !== null || !SITEMAP.test(file)))
		.sort();
	const addresses: Addresses = { ...options, files: new Set(files) };
	await rm(target, { recursive: true, force: true });
	let bytes = 0;
	const put = async (file: string, content: string | Buffer): Promise<void> => {
		const path = join(target, file);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, content);
		bytes += Buffer.byteLength(content);
	};
	for (const file of files) await put(file, portable(await readFile(join(dist, file)), file, addresses));
	await put(ROOT_MARK.file, ROOT_MARK.text);
	// GitHub Pages leaves out folders whose name begins with a line.
	await put('.nojekyll', '');
	const program = programOf(await readFile(join(dist, SERVICE_WORKER), 'utf8'));
	if (options.offline) await writeServiceWorker(target, program);
	return { files: files.length + 2, bytes };
}

/** @returns the content of one file of the copy */
export function portable(content: Buffer, file: string, addresses: Addresses): string | Buffer {
	if (file === SANDBOX) return withPolicy(content.toString(), 'sandbox');
	if (file === NOT_FOUND) return withPolicy(withRootFound(portablePage(content.toString(), file, addresses)), 'lost');
	if (file.endsWith('.html')) return withPolicy(portablePage(content.toString(), file, addresses), 'page');
	if (/^_astro\/.*\.js$/.test(file)) return portableModule(content.toString());
	if (/^_astro\/.*\.css$/.test(file)) return portableSheet(content.toString());
	if (/\.(?:md|txt|xml)$/.test(file)) return portableText(content.toString(), file, addresses);
	return content;
}

/** Stands at the root of the copy, so that the page for missing addresses can find where that is. */
const ROOT_MARK = { file: 'root.txt', text: 'websocket-lab\n' } as const;

/**
 * The page for missing addresses is sent at any depth below a path that nobody knows: it looks upwards for the root before it loads
 * anything, and goes on to the page of the language that the address asks for.
 *
 * @param html of `404.html`, with addresses relative to the root
 */
function withRootFound(html: string): string {
	const others = LOCALES.filter((locale) => locale !== ROOT_LOCALE);
	return html.replace(
		'<meta charset="utf-8"/>',
		(charset) => `${charset}<script>(${findRoot})(${JSON.stringify([ROOT_MARK, others])})</script>`,
	);
}

/** Runs in the page, as it is written here. */
const findRoot = `(([mark, locales]) => {
	const folders = location.pathname.split('/').slice(0, -1);
	for (; folders.length > 0; folders.pop()) {
		const root = folders.join('/') + '/';
		const asked = new XMLHttpRequest();
		try {
			asked.open('GET', root + mark.file, false);
			asked.send();
		} catch {
			return;
		}
		if (asked.status !== 200 || asked.responseText !== mark.text) continue;
		const locale = locales.find((one) => location.pathname.startsWith(root + one + '/'));
		if (locale !== undefined) return location.replace(root + locale + '/404/');
		const base = document.createElement('base');
		base.href = root;
		document.head.prepend(base);
		return;
	}
})`;

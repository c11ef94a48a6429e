import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { policy } from '../../server/http/security-headers.ts';
import { localeOfPath } from '../../src/i18n/locales.ts';
import { withPolicy } from '../static/meta-policy.ts';
import { type Change, changed, type Element, elementsIn } from '../static/pages.ts';
import { bareName, collectModules } from './modules.ts';

export interface SingleOptions {
	/** The built site. */
	readonly dist: string;
	/** Of the page, from the root on: `lessons/closing/index.html`. */
	readonly file: string;
	/** Where the whole site is, with a slash at the end, for the page's links; null: they lead nowhere. */
	readonly home: string | null;
	/** The fragment that it opens with, where its address has none. */
	readonly fragment: string | null;
}

/** What the page's first script unpacks. */
interface Carried {
	/** Code by the name that imports have. */
	readonly modules: Readonly<Record<string, string>>;
	/** By the address from the root, for what asks `siteAddress`, and workers. */
	readonly files: Readonly<Record<string, { readonly type: string; readonly text: string }>>;
	readonly recordings: Readonly<Record<string, string>>;
	/** Names of the modules that the page begins with. */
	readonly begin: readonly string[];
	readonly fragment: string | null;
}

/** Parts that are about other pages. */
const ELSEWHERE = /^(?:nav\.sidebar|wl-search|starlight-lang-select|footer)/;

/**
 * One page with all that it needs, as one file that can be opened from a disk. There, browsers load neither modules nor workers by
 * address: all of them are made from texts in the page.
 */
export async function singlePage(options: SingleOptions): Promise<string> {
	const { dist, file, home, fragment } = options;
	const html = await readFile(join(dist, file), 'utf8');
	const elements = elementsIn(html);
	const asset = (name: string): Promise<string> => readFile(join(dist, '_astro', name), 'utf8');
	const values = (of: string): string[] =>
		elements.flatMap(({ attrs }) => attrs.flatMap(({ name, value }) => (name === of ? [value] : [])));
	const assets = (list: readonly string[]): string[] =>
		list.flatMap((value) => (value.startsWith('/_astro/') ? [value.slice('/_astro/'.length)] : []));
	const labs = new Set(values('data-lab'));
	const locale = localeOfPath(file);
	const scripts = assets(
		elements.flatMap((element) => (element.tagName === 'script' ? valuesOf(element, 'src') : [])),
	).filter((name) => !name.startsWith('Search.'));
	const begin = [...new Set(scripts)];
	const modules = await collectModules(
		[...begin, ...assets([...values('component-url'), ...values('renderer-url')])],
		asset,
		(lab, part) => labs.has(lab) && (part === 'lab.ts' || part === `${locale}.ts`),
	);
	const links = elements.filter((element) => valuesOf(element, 'rel')[0] === 'stylesheet');
	const sheetsOf = (some: readonly Element[]): string[] => assets(some.flatMap((element) => valuesOf(element, 'href')));
	const linked = sheetsOf(links.filter((link) => valuesOf(link, 'disabled').length === 0));
	const contained = new Set(sheetsOf(links.filter((link) => valuesOf(link, 'disabled').length > 0)));
	const styles = await Promise.all(
		[
			...new Set([
				...linked.filter((name) => !name.startsWith('print.')),
				...[...modules.sheets].filter((name) => !contained.has(name)),
			]),
		].map(asset),
	);
	const carried: Carried = {
		modules: Object.fromEntries([...modules.code].map(([name, code]) => [bareName(name), code])),
		files: Object.fromEntries([
			['/lesson-tasks.json', { type: 'application/json', text: await asset('../lesson-tasks.json') }],
			['/sandbox/', { type: 'text/html', text: withPolicy(await asset('../sandbox/index.html'), 'sandbox') }],
			...(await Promise.all(
				[...modules.files].map(async (name) => [
					`/_astro/${name}`,
					{ type: 'text/javascript', text: await asset(name) },
				]),
			)),
			...(await otherRecordings(dist, labs)),
		]),
		recordings: Object.fromEntries(
			await Promise.all(
				values('data-recording').map(async (address) => [address, await readFile(join(dist, address), 'utf8')]),
			),
		),
		begin: begin.map(bareName),
		fragment,
	};
	const page = changed(
		html,
		elements.flatMap((element) => changesOf(element, file, home)),
	);
	const head = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><style>${styles.join('\n').replaceAll('</style', '<\\/style')}</style><script type="application/json" id="carried">${JSON.stringify(carried).replaceAll('<', '\\u003c')}</script><script>${UNPACK}</script>`;
	return page.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => charset + head);
}

/** Runs of labs that came out differently in other engines. */
async function otherRecordings(
	dist: string,
	labs: ReadonlySet<string>,
): Promise<[string, { type: string; text: string }][]> {
	const found = await Promise.all(
		[...labs].map(async (lab) => {
			const names = await readdir(join(dist, 'recordings', lab)).catch(() => []);
			const others = names.filter((name) => name.endsWith('.json') && name !== 'packed.json');
			return Promise.all(
				others.map(async (name): Promise<[string, { type: string; text: string }]> => {
					const address = `/recordings/${lab}/${name}`;
					return [address, { type: 'application/json', text: await readFile(join(dist, address), 'utf8') }];
				}),
			);
		}),
	);
	return found.flat();
}

/** Code of its own, and no network at all. */
const POLICY = policy({
	'default-src': ["'none'"],
	'script-src': ["'unsafe-inline'", "'unsafe-eval'", 'blob:'],
	'style-src': ["'unsafe-inline'"],
	'img-src': ['data:'],
	'font-src': ['data:'],
	'connect-src': ['blob:'],
	'worker-src': ['blob:'],
	'frame-src': ['blob:'],
	'base-uri': ["'none'"],
	'form-action': ["'none'"],
});

/** Runs in the page as it is written here, before any other script. */
const UNPACK = `(() => {
	const carried = JSON.parse(document.getElementById('carried').textContent);
	const addressOf = (text, type) => URL.createObjectURL(new Blob([text], { type }));
	globalThis.websocketLabFiles = new Map(Object.entries(carried.files).map(([path, { text, type }]) => [path, addressOf(text, type)]));
	globalThis.websocketLabRecordings = new Map(Object.entries(carried.recordings));
	const imports = Object.fromEntries(Object.entries(carried.modules).map(([name, code]) => [name, addressOf(code, 'text/javascript')]));
	const map = document.createElement('script');
	map.type = 'importmap';
	map.textContent = JSON.stringify({ imports });
	document.currentScript.after(map);
	if (carried.fragment !== null && location.hash === '') location.hash = carried.fragment;
	addEventListener('DOMContentLoaded', () => {
		for (const name of carried.begin) import(name);
	});
})();`;

const valuesOf = ({ attrs }: Element, of: string): string[] =>
	attrs.flatMap(({ name, value }) => (name === of ? [value] : []));

function changesOf(element: Element, file: string, home: string | null): readonly Change[] {
	const { tagName, sourceCodeLocation: place } = element;
	if (!place) return [];
	const whole = (text: string): Change[] => [{ start: place.startOffset, end: place.endOffset, text }];
	const [kind = ''] = valuesOf(element, 'class').map((names) => names.split(' ')[0] ?? '');
	if (ELSEWHERE.test(tagName) || ELSEWHERE.test(`${tagName}.${kind}`)) return whole('');
	if (tagName === 'link') return whole('');
	if (tagName === 'meta' && valuesOf(element, 'property').length > 0) return whole('');
	if (tagName === 'script' && valuesOf(element, 'src').length > 0) return whole('');
	const replaced = (name: string, text: string): Change[] => {
		const at = place.attrs?.[name];
		return at ? [{ start: at.startOffset, end: at.endOffset, text }] : [];
	};
	if (tagName === 'html') return [...replaced('data-has-sidebar', 'data-lab-server="none" data-sandbox="text"')];
	if (tagName === 'astro-island') {
		return ['component-url', 'renderer-url'].flatMap((name) =>
			valuesOf(element, name).flatMap((value) =>
				replaced(name, `${name}="${bareName(value.replace('/_astro/', ''))}"`),
			),
		);
	}
	if (tagName !== 'a') return [];
	const [href = ''] = valuesOf(element, 'href');
	if (!/^\/(?!\/)/.test(href)) return [];
	const here = `/${file.replace(/index\.html$/, '')}`;
	if (href.startsWith(`${here}#`)) return replaced('href', `href="${href.slice(here.length)}"`);
	return replaced('href', home === null ? '' : `href="${home}${href.slice(1)}" target="_blank"`);
}

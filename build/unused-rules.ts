import { createHash } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Selector, transform } from 'lightningcss';

const WORD = /-?[A-Za-z_][\w-]*/g;
/** Names of classes may have other characters in them, as `md:sl-hidden` has. */
const CLASSES = /\sclass="([^"]*)"/g;
const LINKED = /<link rel="stylesheet" href="\/(_astro\/[^"]+\.css)"/g;

/** @returns whether nothing can match: it asks for a class that is nowhere */
const isDead = (selector: Selector, known: ReadonlySet<string>): boolean =>
	selector.some((part) => {
		if (part.type === 'class') return !known.has(part.name);
		const alternatives =
			part.type === 'pseudo-class' && (part.kind === 'where' || part.kind === 'is') ? part.selectors : [];
		return alternatives.length > 0 && alternatives.every((one) => isDead(one, known));
	});

/**
 * @param sheet as the bundler left it
 * @param known every word of the pages and their scripts
 * @returns the sheet without rules for classes that are none of them
 */
export function withoutUnusedRules(sheet: string, known: ReadonlySet<string>): string {
	const { code } = transform({
		filename: 'sheet.css',
		code: new TextEncoder().encode(sheet),
		minify: true,
		visitor: {
			Rule: {
				style({ value }) {
					return value.selectors.every((selector) => isDead(selector, known)) ? [] : undefined;
				},
			},
		},
	});
	return new TextDecoder().decode(code);
}

/** @returns every word of the texts, and every class that a page names */
export const wordsOf = (texts: readonly string[]): ReadonlySet<string> =>
	new Set(
		texts.flatMap((text) => [
			...(text.match(WORD) ?? []),
			...[...text.matchAll(CLASSES)].flatMap(([, names = '']) => names.split(/\s+/)),
		]),
	);

/**
 * Starlight styles parts that we never draw, on every page. Sheets that only pages link are written anew without them, under a name of
 * their own: what a browser has kept under the old name may lack a rule.
 *
 * @param dist the built site, whose pages are written anew
 */
export async function dropUnusedRules(dist: string): Promise<void> {
	const files = await readdir(dist, { recursive: true });
	const texts = new Map<string, string>();
	for (const file of files.filter((name) => /\.(?:html|js)$/.test(name)))
		texts.set(file, await readFile(join(dist, file), 'utf8'));
	const pages = [...texts].filter(([file]) => file.endsWith('.html'));
	const scripts = [...texts].filter(([file]) => file.endsWith('.js'));
	const known = wordsOf([...texts.values()]);
	const linked = new Set(pages.flatMap(([, html]) => [...html.matchAll(LINKED)].map(([, name = '']) => name)));
	const renamed = new Map<string, string>();
	for (const name of linked) {
		// A script that loads it by itself has the old name in it.
		if (scripts.some(([, script]) => script.includes(name))) continue;
		const less = withoutUnusedRules(await readFile(join(dist, name), 'utf8'), known);
		const digest = createHash('sha256').update(less).digest('base64url').slice(0, 8);
		const fresh = name.replace(/\.[^.]+\.css$/, `.${digest}.css`);
		await writeFile(join(dist, name), less);
		await rename(join(dist, name), join(dist, fresh));
		renamed.set(name, fresh);
	}
	for (const [file, html] of pages)
		await writeFile(
			join(dist, file),
			html.replace(LINKED, (link, name: string) => link.replace(name, renamed.get(name) ?? name)),
		);
}

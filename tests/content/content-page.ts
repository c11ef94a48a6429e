import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';

export const CONTENT = join(import.meta.dirname, '../../content');

/** One page as its author wrote it. */
export interface ContentPage {
	readonly locale: Locale;
	/** Its file without language and extension: `lessons/creating-sockets`, `index`. */
	readonly slug: string;
	/** For messages. */
	readonly file: string;
	readonly frontmatter: string;
	/** Without frontmatter and without imports. */
	readonly body: string;
	/** `body` without fenced code. */
	readonly prose: string;
	readonly code: readonly { readonly language: string; readonly text: string }[];
	readonly headings: readonly { readonly level: number; readonly text: string }[];
	/** Every use of a component, in order. */
	readonly components: readonly { readonly name: string; readonly attributes: string }[];
}

/** @returns the pages of a language, by slug */
export function pagesOf(locale: Locale): ReadonlyMap<string, ContentPage> {
	const files = readdirSync(join(CONTENT, locale), { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => /\.mdx?$/.test(file))
		.sort();
	return new Map(files.map((file) => [file.replace(/\.mdx?$/, ''), read(locale, file)]));
}

/** @returns every page of every language */
export const allPages = (): readonly ContentPage[] => LOCALES.flatMap((locale) => [...pagesOf(locale).values()]);

/** @returns the value of a field of the frontmatter as it is written; null where there is none */
export const fieldOf = (page: ContentPage, name: string): string | null =>
	new RegExp(`^${name}:[ \\t]*(.*)$`, 'm').exec(page.frontmatter)?.[1]?.trim() ?? null;

/** @returns the labs that a page shows, in order */
export const labsOn = (page: ContentPage): readonly { readonly tag: string; readonly lab: string }[] =>
	page.components
		.filter(({ name }) => name === 'Lab' || name === 'Exercise')
		.map(({ name, attributes }) => ({ tag: name, lab: /name="([^"]*)"/.exec(attributes)?.[1] ?? '' }));

/** @returns the id that Astro gives a heading: GitHub's rule */
export const headingId = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
		.replaceAll(' ', '-');

function read(locale: Locale, file: string): ContentPage {
	const source = readFileSync(join(CONTENT, locale, file), 'utf8');
	const [, frontmatter = '', rest = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
	const body = rest.replace(/^import .*;$/gm, '');
	const prose = body.replace(FENCE, '');
	return {
		locale,
		slug: file.replace(/\.mdx?$/, ''),
		file: `content/${locale}/${file}`,
		frontmatter,
		body,
		prose,
		code: [...body.matchAll(FENCE)].map(([, language = '', text = '']) => ({ language, text })),
		headings: [...prose.matchAll(/^(#{2,6}) (.+)$/gm)].map(([, marks = '', text = '']) => ({
			level: marks.length,
			text: text.replaceAll('`', ''),
		})),
		components: [...prose.matchAll(/<([A-Z]\w*)\b([^>]*)>/g)].map(([, name = '', attributes = '']) => ({
			name,
			attributes,
		})),
	};
}

const FENCE = /^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm;

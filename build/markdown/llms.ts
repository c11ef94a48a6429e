import { CURRICULUM } from '../../content/curriculum.ts';
import { markdownStrings } from '../../src/i18n/at-build.ts';
import type { MarkdownStrings } from '../../src/i18n/en/markdown.ts';
import { LOCALES, type Locale, ROOT_LOCALE } from '../../src/i18n/locales.ts';

/** A page, as its twin tells of it. */
export interface Twin {
	readonly locale: Locale;
	/** `/lessons/closing/` */
	readonly address: string;
	readonly title: string;
	readonly description: string;
}

type Section = keyof MarkdownStrings['sections'];

/** Which addresses a section takes; the first that does has it. */
const SECTIONS: readonly (readonly [Section, RegExp])[] = [
	['lessons', /^\/lessons\//],
	['troubleshooting', /^\/troubleshooting\//],
	['reference', /^\/reference\//],
	['tools', /^\/(?:tools|playground|apps)\//],
	['more', /^\/(?!fixtures\/)/],
];

/**
 * @param twins of all pages
 * @returns `llms.txt`: what the site is, and what there is to read in one language
 */
export function indexOf(twins: readonly Twin[], locale: Locale, origin: string): string {
	const strings = markdownStrings[locale];
	const root = locale === ROOT_LOCALE ? '' : `/${locale}`;
	const own = twins.filter((twin) => twin.locale === locale);
	const taken = new Set<Twin>();
	const sections = SECTIONS.flatMap(([section, pattern]) => {
		const pages = own.filter((twin) => !taken.has(twin) && pattern.test(twin.address.slice(root.length)));
		for (const page of pages) taken.add(page);
		if (pages.length === 0) return [];
		const lines = inOrder(pages, root).map(
			({ address, title, description }) =>
				`- [${title}](${origin}${address}index.md)${description === '' ? '' : `: ${description}`}`,
		);
		return [`## ${strings.sections[section]}\n\n${lines.join('\n')}`];
	});
	const others = LOCALES.filter((other) => other !== locale).map(
		(other) => `- [${strings.other}](${origin}/${other === ROOT_LOCALE ? '' : `${other}/`}llms.txt)`,
	);
	return `${['# WebSocket Lab', `> ${strings.summary}`, strings.rule, others.join('\n'), ...sections].join('\n\n')}\n`;
}

/** Lessons as they are read, all else by address. */
function inOrder(pages: readonly Twin[], root: string): readonly Twin[] {
	const place = ({ address }: Twin): number =>
		CURRICULUM.findIndex(({ slug }) => `${root}/lessons/${slug}/` === address);
	return pages.toSorted((one, other) => place(one) - place(other) || (one.address < other.address ? -1 : 1));
}

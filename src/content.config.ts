import { defineCollection } from 'astro:content';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { LOCALES, ROOT_LOCALE } from './i18n/locales.ts';

/** `en/lessons/x.mdx` is the page `lessons/x`: the first language stands at the root, others keep their folder. */
const toSlug = (path: string) =>
	path
		.replace(/\.mdx?$/, '')
		.replace(new RegExp(`^${ROOT_LOCALE}/`), '')
		.replace(/\/index$/, '');

export const collections = {
	docs: defineCollection({
		loader: glob({
			base: './content',
			pattern: `{${LOCALES.join(',')}}/**/*.{md,mdx}`,
			generateId: ({ entry }) => toSlug(entry),
		}),
		schema: docsSchema(),
	}),
	/** Starlight's own words, where ours are better. Words for what we made ourselves are in `src/i18n`. */
	i18n: defineCollection({
		loader: () => [{ id: 'zh-CN', 'sidebarNav.accessibleLabel': '主导航', 'tableOfContents.overview': '开头' }],
		schema: i18nSchema(),
	}),
};

import { defineCollection } from 'astro:content';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { starlightStrings } from './i18n/at-build.ts';
import { LANGUAGE_TAGS, LOCALES, ROOT_LOCALE } from './i18n/locales.ts';

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
	i18n: defineCollection({
		loader: () => LOCALES.map((locale) => ({ id: LANGUAGE_TAGS[locale], ...starlightStrings[locale] })),
		schema: i18nSchema(),
	}),
};

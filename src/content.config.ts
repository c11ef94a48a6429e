import { defineCollection } from 'astro:content';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** What a lesson says about itself, besides what every page does. */
const lesson = z.object({
	/** Slugs of the lessons that a reader should have done before. */
	requires: z.array(z.string()).optional(),
	/** Reading time with the labs, in minutes. */
	minutes: z.number().int().min(1).max(60).optional(),
});

/** `en/lessons/x.mdx` is the page `lessons/x`, `zh-cn/lessons/x.mdx` is `zh-cn/lessons/x`. */
const toSlug = (path: string) =>
	path
		.replace(/\.mdx?$/, '')
		.replace(/^en\//, '')
		.replace(/\/index$/, '');

export const collections = {
	docs: defineCollection({
		loader: glob({
			base: './content',
			pattern: '{en,zh-cn}/**/*.{md,mdx}',
			generateId: ({ entry }) => toSlug(entry),
		}),
		schema: docsSchema({ extend: lesson }),
	}),
	/** Starlight's own words, where ours are better. Words for what we made ourselves are in `src/i18n`. */
	i18n: defineCollection({
		loader: () => [{ id: 'zh-CN', 'sidebarNav.accessibleLabel': '主导航', 'tableOfContents.overview': '开头' }],
		schema: i18nSchema(),
	}),
};

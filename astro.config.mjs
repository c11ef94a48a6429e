import { fileURLToPath } from 'node:url';
import solid from '@astrojs/solid-js';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { everyPage, labCore } from './build/lab-modules.ts';
import { labSite } from './build/lab-site.ts';
import { movedPages, referenceSidebar, writtenApps, writtenLessons } from './build/site-pages.ts';
import { appShellStrings } from './src/i18n/at-build.ts';
import { LANGUAGE_NAMES, LANGUAGE_TAGS, LOCALES, ROOT_LOCALE } from './src/i18n/locales.ts';
import { siteStrings } from './src/i18n/site.ts';

/** Where a reader can edit a page: everything before the file's path, e.g. `https://host/owner/repository/edit/main/`. */
const editBase = process.env.PUBLIC_EDIT_URL;

/**
 * Starlight takes a page's language from a folder that we do not use, and would call every heading's link "Section
 * titled …" on Chinese pages too. The heading alone is a good name in any language.
 * @type {import('@astrojs/starlight/types').StarlightPlugin}
 */
const headingLinksNamedByHeading = {
	name: 'heading-links-named-by-heading',
	hooks: {
		'config:setup': () => {},
		'i18n:setup': ({ injectTranslations }) => {
			injectTranslations(
				Object.fromEntries(LOCALES.map((locale) => [LANGUAGE_TAGS[locale], { 'heading.anchorLabel': '{{title}}' }])),
			);
		},
	},
};

/** A label of the sidebar in every language, as Starlight wants it: by language tag. */
const inEveryLanguage = (/** @type {(locale: import('./src/i18n/locales.ts').Locale) => string} */ label) =>
	Object.fromEntries(LOCALES.map((locale) => [LANGUAGE_TAGS[locale], label(locale)]));

export default defineConfig({
	site: process.env.PUBLIC_ORIGIN ?? 'http://localhost:4321',
	output: 'static',
	trailingSlash: 'always',
	redirects: movedPages,
	// Its script would weigh on every page.
	prefetch: false,
	// Only a sheet that is linked can be left out of the pages that do not need it (build/style-sheets.ts).
	build: { inlineStylesheets: 'never' },
	markdown: {
		shikiConfig: { theme: 'css-variables' },
	},
	vite: {
		resolve: {
			alias: [
				// A cheaper one; why stands there.
				{
					find: /^.*\/TableOfContents\/starlight-toc(?:\.js)?$/,
					replacement: fileURLToPath(new URL('./src/layouts/toc.ts', import.meta.url)),
				},
			],
		},
		environments: {
			client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [labCore(), everyPage()] } } } } },
		},
		build: {
			rolldownOptions: {
				/** Astro marks its own modules with directives, and the bundler warns of each, for every page. */
				onLog: (level, log, handler) => {
					if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
				},
			},
		},
	},
	integrations: [
		starlight({
			title: 'WebSocket Lab',
			locales: Object.fromEntries(
				LOCALES.map((locale) => [
					locale === ROOT_LOCALE ? 'root' : locale,
					{ label: LANGUAGE_NAMES[locale], lang: LANGUAGE_TAGS[locale] },
				]),
			),
			...(editBase === undefined ? {} : { editLink: { baseUrl: editBase } }),
			sidebar: [
				{
					label: siteStrings[ROOT_LOCALE].lessons,
					translations: inEveryLanguage((locale) => siteStrings[locale].lessons),
					items: [
						{ slug: 'course' },
						...writtenLessons().map(({ slug }) => ({
							slug: `lessons/${slug}`,
							attrs: { 'data-lesson': slug },
						})),
						{ slug: 'teach' },
					],
				},
				referenceSidebar(),
				{
					label: siteStrings[ROOT_LOCALE].tools,
					translations: inEveryLanguage((locale) => siteStrings[locale].tools),
					items: ['tools', 'tools/frame', 'tools/accept', 'tools/handshake', 'tools/trace'].map((slug) => ({ slug })),
				},
				{
					label: appShellStrings[ROOT_LOCALE].apps,
					translations: inEveryLanguage((locale) => appShellStrings[locale].apps),
					items: writtenApps().map(({ name }) => ({ slug: `apps/${name}` })),
				},
				{ slug: 'playground' },
				{ slug: 'class' },
			],
			routeMiddleware: ['./src/layouts/route-data.ts'],
			customCss: [
				'./src/styles/tokens.css',
				'./src/styles/type.css',
				'./src/styles/fields.css',
				'./src/styles/site.css',
				'./src/styles/print.css',
			],
			plugins: [headingLinksNamedByHeading],
			markdown: { processedDirs: ['./content/'] },
			expressiveCode: false,
			components: {
				MarkdownContent: './src/layouts/MarkdownContent.astro',
				PageSidebar: './src/layouts/PageSidebar.astro',
				PageTitle: './src/layouts/PageTitle.astro',
				Search: './src/layouts/Search.astro',
				SiteTitle: './src/layouts/SiteTitle.astro',
				TwoColumnContent: './src/layouts/TwoColumnContent.astro',
			},
			// `src/pages` has one in each language.
			disable404Route: true,
		}),
		solid(),
		labSite(),
	],
});

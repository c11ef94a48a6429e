import type { Localized } from './locales.ts';

/** Starlight's own words, where ours are better. */
export const starlightStrings: Localized<Readonly<Record<string, string>>> = {
	en: {},
	'zh-cn': { 'sidebarNav.accessibleLabel': '主导航', 'tableOfContents.overview': '开头' },
};

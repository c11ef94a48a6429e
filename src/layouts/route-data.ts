import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';

const LESSON = /(?:^|\/)lessons\/([\w-]+)$/;

type Entry = StarlightRouteData['sidebar'][number];

const holdsCurrent = (entry: Entry): boolean =>
	entry.type === 'link' ? entry.isCurrent : entry.entries.some(holdsCurrent);

/** @returns what a page shows of an outer group: groups within it only where it is one of its own pages */
const shownOf = (entry: Entry): Entry =>
	entry.type === 'link' || holdsCurrent(entry)
		? entry
		: { ...entry, entries: entry.entries.filter(({ type }) => type === 'link') };

/**
 * What each page has otherwise than Starlight would give it. Its sidebar: that of a lesson does without the pages of the reference,
 * which would weigh on all lessons. And the picture that is shown where somebody passes the page on (build/preview-pictures.ts); what made
 * the page need not travel with it.
 */
export const onRequest = defineRouteMiddleware(({ locals: { starlightRoute }, site }) => {
	starlightRoute.sidebar = starlightRoute.sidebar.map(shownOf);
	const name = LESSON.exec(starlightRoute.entry.id)?.[1] ?? 'site';
	starlightRoute.head = [
		...starlightRoute.head.filter(({ attrs }) => attrs?.name !== 'generator'),
		{ tag: 'meta', attrs: { property: 'og:image', content: new URL(`/og/${name}.png`, site).href } },
	];
});

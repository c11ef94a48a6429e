import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';

type Entry = StarlightRouteData['sidebar'][number];

const holdsCurrent = (entry: Entry): boolean =>
	entry.type === 'link' ? entry.isCurrent : entry.entries.some(holdsCurrent);

/** @returns what a page shows of an outer group: groups within it only where it is one of its own pages */
const shownOf = (entry: Entry): Entry =>
	entry.type === 'link' || holdsCurrent(entry)
		? entry
		: { ...entry, entries: entry.entries.filter(({ type }) => type === 'link') };

/** The sidebar of each page: that of a lesson does without the pages of the reference, which would weigh on all lessons. */
export const onRequest = defineRouteMiddleware(({ locals: { starlightRoute } }) => {
	starlightRoute.sidebar = starlightRoute.sidebar.map(shownOf);
});

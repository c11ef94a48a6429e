import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

const LESSON = /(?:^|\/)lessons\/([\w-]+)$/;

/** Names the picture that is shown where somebody passes a page on (build/og/pictures.ts); what made the page need not travel with it. */
export const onRequest = defineRouteMiddleware(({ locals: { starlightRoute }, site }) => {
	const name = LESSON.exec(starlightRoute.entry.id)?.[1] ?? 'site';
	starlightRoute.head = [
		...starlightRoute.head.filter(({ attrs }) => attrs?.name !== 'generator'),
		{ tag: 'meta', attrs: { property: 'og:image', content: new URL(`/og/${name}.png`, site).href } },
	];
});

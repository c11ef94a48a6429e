import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

const LESSON = /(?:^|\/)lessons\/([\w-]+)$/;

/** Names the picture that is shown where somebody passes a page on (build/og/pictures.ts). */
export const onRequest = defineRouteMiddleware(({ locals, site }) => {
	const { entry, head } = locals.starlightRoute;
	const name = LESSON.exec(entry.id)?.[1] ?? 'site';
	head.push({ tag: 'meta', attrs: { property: 'og:image', content: new URL(`/og/${name}.png`, site).href } });
});

import type { ClientDirective } from 'astro';

/**
 * `client:near="600px"`: brings an island to life when it comes within that distance of what is in sight, once the words of
 * the page's language are there. They are awaited here, not at the top of a module: Safari lets a second import of such a
 * module go on too early (WebKit bug 242740).
 */
const near: ClientDirective = (load, { value }, island) => {
	const enliven = async (): Promise<void> => {
		const hydrate = await load();
		await window.websocketLabWords;
		await hydrate();
	};
	const observer = new IntersectionObserver(
		(entries) => {
			if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
			observer.disconnect();
			void enliven();
		},
		{ rootMargin: value },
	);
	for (const child of island.children) observer.observe(child);
};

export default near;

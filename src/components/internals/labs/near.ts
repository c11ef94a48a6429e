import type { ClientDirective } from 'astro';
import { fetchRecording } from '../../../workbench/shipped-recording.ts';

/** What somebody does who is about to use the page, with keys, a pointer, a finger or a screen reader. A page that restores its place scrolls, too. */
const STIRS = ['scroll', 'wheel', 'pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'click'] as const;

/** When a page has appeared, also where nobody does anything, in ms. Programs that drive a page wait for a button before they scroll to it. */
const APPEARED = 3000;

/** The page's reader has done something since it was loaded, or has had the time to. */
const stirred = new Promise<void>((resolve) => {
	for (const type of STIRS) addEventListener(type, () => resolve(), { once: true, capture: true, passive: true });
	setTimeout(resolve, APPEARED);
});

/** Settles when one of the elements comes within a distance of what is in sight. */
const within = (elements: Iterable<Element>, rootMargin: string): Promise<void> =>
	new Promise((resolve) => {
		const observer = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				observer.disconnect();
				resolve();
			},
			{ rootMargin },
		);
		for (const element of elements) observer.observe(element);
	});

/**
 * `client:near="600px"`: brings an island to life when it comes within that distance of what is in sight, once the words of
 * the page's language are there, and the run that it begins with, whose address stands at its place. They are awaited here, not at the top of a module: Safari lets a second import of such a
 * module go on too early (WebKit bug 242740).
 *
 * What it needs is fetched as soon as it is near. It comes to life at once where it is in sight, and else with the first that the reader
 * does, or a little later: nobody gets to it sooner, and while a page appears there is enough to do.
 */
const near: ClientDirective = async (load, { value }, island) => {
	const places = [...island.children];
	await within(places, value);
	const recording = island.parentElement?.dataset['recording'];
	const [hydrate] = await Promise.all([
		load(),
		recording === undefined ? null : fetchRecording(recording),
		Promise.race([stirred, within(places, '0px')]),
	]);
	await window.websocketLabWords;
	if (recording !== undefined) await globalThis.websocketLabReadAhead?.(recording);
	await hydrate();
};

export default near;

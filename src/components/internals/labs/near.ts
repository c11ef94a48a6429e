import type { ClientDirective } from 'astro';
import { fetchRecording } from '../../../workbench/shipped-recording.ts';

/**
 * `client:near="600px"`: brings an island to life when it comes within that distance of what is in sight, once the words of
 * the page's language are there, and the run that it begins with, whose address stands at its place. They are awaited here, not at the top of a module: Safari lets a second import of such a
 * module go on too early (WebKit bug 242740).
 */
const near: ClientDirective = (load, { value }, island) => {
	const enliven = async (): Promise<void> => {
		const recording = island.parentElement?.dataset['recording'];
		const [hydrate] = await Promise.all([load(), recording === undefined ? null : fetchRecording(recording)]);
		await window.websocketLabWords;
		if (recording !== undefined) await globalThis.websocketLabReadAhead?.(recording);
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

import hydrated from '@astrojs/solid-js/client.js';
import { sharedConfig } from 'solid-js';

/**
 * What Astro brings an island of Solid to life with. Solid takes a page for one tree: with the first event that it hears after a part of it came
 * to life, everything has, and what follows is drawn anew in place of what the server drew, with all that was typed or focused there.
 * Islands come to life one after the other, so each begins as if it were the first.
 */
const island: typeof hydrated = (element) => {
	const hydrate = hydrated(element);
	return (...args) => {
		sharedConfig.done = false;
		_$HY.done = false;
		return hydrate(...args);
	};
};

export default island;

import type { Plugin } from 'vite';

/**
 * Keeps the style sheets that only a dynamic import reaches. Astro moves every style sheet that it knows of into the
 * pages and removes the files; Monaco's belongs to no page, since it is loaded when somebody starts to edit. Listed as an
 * asset of its chunk, it stays where the chunk's loader looks for it.
 */
export const dynamicStyles: Plugin = {
	name: 'dynamic-styles',
	generateBundle: {
		order: 'pre',
		handler(_options, bundle) {
			for (const chunk of Object.values(bundle)) {
				if (chunk.type !== 'chunk') continue;
				for (const file of chunk.viteMetadata?.importedCss ?? []) chunk.viteMetadata?.importedAssets.add(file);
			}
		},
	},
};

// Starlight's additions to `Astro.locals`.
/// <reference types="@astrojs/starlight" />
import 'astro';

declare module 'astro' {
	interface AstroClientDirectives {
		/** Brings an island to life when it comes within this distance of what is in sight: `src/components/internals/labs/near.ts`. */
		'client:near'?: string;
	}
}

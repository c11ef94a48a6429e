import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { movedPages } from '../../build/site-pages.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';

export const DIST = join(import.meta.dirname, '../../dist');

/** A page of the built site. */
export interface BuiltPage {
	readonly locale: Locale;
	/** Its address. Pages for missing addresses stand at one where nothing is. */
	readonly path: string;
	/** Its file, from `dist` on. */
	readonly file: string;
}

/** Every page that readers see, as it was built: whatever is written comes in by itself. None where nothing was built. */
export const builtPages: readonly BuiltPage[] = (
	existsSync(DIST) ? readdirSync(DIST, { recursive: true, encoding: 'utf8' }) : []
)
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => file.endsWith('.html') && file !== 'sandbox/index.html')
	.filter((file) => !(`/${file.replace(/index\.html$/, '')}` in movedPages))
	.sort()
	.map((file) => ({
		locale: LOCALES.find((locale) => file.startsWith(`${locale}/`)) ?? 'en',
		path: `/${file.replace(/(?:index)?\.html$/, '').replace(/\b404\/?$/, 'nowhere/')}`,
		file,
	}));

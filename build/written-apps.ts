import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { APPS, type App } from '../content/apps.ts';
import { LOCALES } from '../src/i18n/locales.ts';

/** @returns the applications whose pages are written in every language */
export function writtenApps(): readonly App[] {
	const page = (name: string, locale: string) =>
		fileURLToPath(new URL(`../content/${locale}/apps/${name}.mdx`, import.meta.url));
	return APPS.filter(({ name }) => LOCALES.every((locale) => existsSync(page(name, locale))));
}

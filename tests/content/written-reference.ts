import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REFERENCE_PAGES } from '../../content/reference/pages.ts';
import type { ReferenceDefinition, ReferenceTexts } from '../../src/components/internals/reference/reference.ts';
import { LOCALES, type Localized } from '../../src/i18n/locales.ts';

const ROOT = join(import.meta.dirname, '../../content/reference');

/** A page of the reference as its files have it. */
export interface WrittenReference {
	readonly slug: string;
	/** Null for a page that is not made of entries. */
	readonly definition: ReferenceDefinition | null;
	readonly texts: Localized<ReferenceTexts>;
	/** Anchors. */
	readonly ids: readonly string[];
}

/** The pages of the reference that are written. */
export const writtenReference: readonly WrittenReference[] = await Promise.all(
	REFERENCE_PAGES.filter(({ slug }) => existsSync(join(ROOT, slug))).map(async ({ slug }) => {
		const load = async (name: string) => (await import(`../../content/reference/${slug}/${name}.ts`)).default;
		const definition: ReferenceDefinition | null = existsSync(join(ROOT, slug, 'table.ts'))
			? await load('table')
			: null;
		const [en, zhCn] = await Promise.all(LOCALES.map(load));
		return { slug, definition, texts: { en, 'zh-cn': zhCn }, ids: definition?.entries.map(({ id }) => id) ?? [] };
	}),
);

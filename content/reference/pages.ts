import type { ReferencePages } from '../../src/i18n/en/reference-pages.ts';

export type ReferenceSlug = keyof ReferencePages['pages'];
export type ReferenceGroup = keyof ReferencePages['groups'];

/**
 * The pages of the reference, in the order in which they are listed: `/reference/<slug>/`. Sidebar, index, search and tests follow
 * this table; a page that has not been written yet is in none of them. One is written when there is `content/reference/<slug>/en.ts`.
 */
export const REFERENCE_PAGES: readonly { readonly slug: ReferenceSlug; readonly group: ReferenceGroup }[] = [
	{ slug: 'constructor', group: 'api' },
	{ slug: 'properties', group: 'api' },
	{ slug: 'methods', group: 'api' },
	{ slug: 'events', group: 'api' },
	{ slug: 'headers', group: 'protocol' },
	{ slug: 'statuses', group: 'protocol' },
	{ slug: 'frame', group: 'protocol' },
	{ slug: 'opcodes', group: 'protocol' },
	{ slug: 'close-codes', group: 'protocol' },
	{ slug: 'limits', group: 'practice' },
	{ slug: 'idle-cuts', group: 'practice' },
	{ slug: 'recipes', group: 'practice' },
	{ slug: 'comparison', group: 'practice' },
	{ slug: 'scenarios', group: 'site' },
	{ slug: 'glossary', group: 'site' },
];

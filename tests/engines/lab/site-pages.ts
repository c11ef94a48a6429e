import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const dist = join(import.meta.dirname, '../../../dist');

/** A page of the built site that shows labs. */
export interface SitePage {
	readonly path: string;
	readonly labs: readonly string[];
}

/** Every page of the built site that shows labs, as it was built: whatever lessons there are come in by themselves. */
export const sitePages: readonly SitePage[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => file.endsWith('index.html'))
	.sort()
	.map((file) => ({
		path: `/${file.slice(0, -'index.html'.length)}`,
		labs: [...readFileSync(join(dist, file), 'utf8').matchAll(/<section[^>]* data-lab="([^"]+)"/g)].map(
			([, id = '']) => id,
		),
	}))
	.filter(({ labs }) => labs.length > 0);

/** @returns the English page that a lab is run on: its lesson rather than the home page */
export function pageOf(lab: string): string {
	const pages = sitePages.filter(({ path, labs }) => !path.startsWith('/zh-cn/') && labs.includes(lab));
	const page = pages.find(({ path }) => path !== '/') ?? pages[0];
	if (!page) throw new Error(`No page shows the lab ${lab}. Is the site built?`);
	return page.path;
}

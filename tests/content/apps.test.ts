import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writtenApps } from '../../build/site-pages.ts';
import { DIST } from '../support/built-pages.ts';
import { CONTENT } from './content-page.ts';

const ROOT = join(CONTENT, '..');

/** A side that can be read in one sitting. */
const MOST_LINES = 200;

/** Lines of code: neither blank nor comment. */
const linesOf = (file: string): number =>
	readFileSync(join(ROOT, file), 'utf8')
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.split('\n')
		.filter((line) => !/^\s*(?:\/\/.*)?$/.test(line)).length;

describe.each(writtenApps().map((app) => [app.name, app] as const))('the application %s', (name, app) => {
	it.each(['client', 'server'] as const)('has a %s of fewer than 200 lines of code', (side) => {
		expect(app[side].length).toBeGreaterThan(0);
		expect(app[side].reduce((sum, file) => sum + linesOf(file), 0)).toBeLessThan(MOST_LINES);
	});

	it.skipIf(!existsSync(DIST))('shows the files that run, whole', () => {
		const shown: readonly { readonly file: string; readonly html: string }[] = JSON.parse(
			readFileSync(join(DIST, `apps/${name}/code.json`), 'utf8'),
		);
		const text = (html: string): string =>
			html
				.replace(/<[^>]*>/g, '')
				.replaceAll('&lt;', '<')
				.replaceAll('&gt;', '>')
				.replaceAll('&quot;', '"')
				.replaceAll('&amp;', '&');
		expect(shown.map(({ file, html }) => [file, text(html)])).toEqual(
			[...app.client, ...app.server, ...app.beside].map((file) => [
				file,
				readFileSync(join(ROOT, file), 'utf8').trimEnd(),
			]),
		);
	});
});

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementsIn } from '../../build/static/pages.ts';
import { type Addresses, fileAt } from '../../build/static/relative.ts';
import { portable } from '../../build/static/write-static.ts';
import { DIST } from '../support/built-pages.ts';

const files = (existsSync(DIST) ? readdirSync(DIST, { recursive: true, encoding: 'utf8' }) : [])
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => !/(?:^|\/)\.|\.br$/.test(file) && statSync(join(DIST, file)).isFile());
const addresses: Addresses = { files: new Set(files), origin: 'http://localhost:4321', home: null };
const contentOf = (file: string): string => portable(readFileSync(join(DIST, file)), file, addresses).toString();
const named = (pattern: RegExp): string[] => files.filter((file) => pattern.test(file));

/** What leads nowhere, seen from a file: all that is not a relative address of a file of the copy. */
const nowhere = (file: string, found: readonly string[]): string[] =>
	found.filter((address) => {
		if (address.startsWith(addresses.origin)) return true;
		if (/^(?:#|[a-z][\w+.-]*:|\/\/)/i.test(address) || address === '') return false;
		if (address.startsWith('/')) return true;
		const path = posix.join('/', posix.dirname(file), address.replace(/[?#].*$/s, ''));
		return fileAt(addresses, path) === null;
	});

const HOLDS_ADDRESS = /^(?:href|src|component-url|renderer-url|data-recording|poster|action)$/;

/** Menus of other things than pages have values too. */
const isAddress = (value: string): boolean =>
	/^\.\.?\//.test(value) || (value.startsWith('/') && fileAt(addresses, value) !== null);

describe.skipIf(files.length === 0)('the copy for static hosts', () => {
	it.each(named(/\.html$/))('leads from %s to files of its own', (file) => {
		const found = elementsIn(contentOf(file)).flatMap(({ tagName, attrs }) =>
			attrs.flatMap(({ name, value }) =>
				HOLDS_ADDRESS.test(name) || (tagName === 'option' && isAddress(value)) ? [value] : [],
			),
		);
		expect(nowhere(file, found)).toEqual([]);
	});

	it('has no module and no style sheet that takes the root of the host for its own', () => {
		const taking = named(/^_astro\/.*\.(?:js|css)$/).filter((file) => /["'`(]\/_astro\//.test(contentOf(file)));
		expect(taking).toEqual([]);
	});

	it('has each file that a module names', () => {
		const missing = named(/^_astro\/.*\.js$/).flatMap((file) => {
			const code = contentOf(file);
			const beside = [...code.matchAll(/["'`](\.\.?\/[\w./@-]+\.(?:js|css|ttf))["'`]/g)].map(([, path = '']) => path);
			const fromRoot = [...code.matchAll(/["'](_astro\/[\w.@-]+)["']/g)].map(([, path = '']) => `../${path}`);
			return nowhere(file, [...beside, ...fromRoot]).map((address) => `${file}: ${address}`);
		});
		expect(missing).toEqual([]);
	});

	it('looks for the files beside a module, not at the root of the host', () => {
		const [helper = ''] = named(/^_astro\/preload-helper.*\.js$/);
		expect(readFileSync(join(DIST, helper), 'utf8')).not.toBe(contentOf(helper));
	});

	it('changes the menu of languages, whose entries are relative', () => {
		expect(contentOf('index.html')).not.toContain('location.pathname=');
		expect(contentOf('index.html')).toContain('window.location.href=e.currentTarget.value');
	});

	it.each(named(/(?:^|\/)(?:index\.md|llms\.txt)$/))('leads from %s to what it has', (file) => {
		const links = [...contentOf(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, address = '']) => address);
		expect(nowhere(file, links)).toEqual([]);
	});
});

import { describe, expect, it } from 'vitest';
import { portablePage } from '../../../build/static/pages.ts';
import { type Addresses, relativeTo, rootFrom } from '../../../build/static/relative.ts';
import { portableModule, portableSheet, portableText } from '../../../build/static/texts.ts';

const addresses: Addresses = {
	files: new Set(['index.html', 'a/index.html', 'a/b/index.html', '_astro/x.js', 'recordings/a/packed.json']),
	origin: 'http://localhost:4321',
	home: null,
};
const FILE = 'a/b/index.html';

describe('an address from the root', () => {
	it.each([
		['/', 'index.html', './'],
		['/', 'a/b/index.html', '../../'],
		['/a/b/', 'a/b/index.html', './'],
		['/a/b/#x', 'a/b/index.html', './#x'],
		['/a/c/?q#x', 'a/b/index.html', '../c/?q#x'],
		['/a/b/', 'index.html', './a/b/'],
		['/_astro/x.js', 'a/b/index.html', '../../_astro/x.js'],
		['/_astro/x.js', '404.html', './_astro/x.js'],
	])('%s is in %s %s', (address, file, relative) => {
		expect(relativeTo(address, file)).toBe(relative);
	});

	it.each([
		['index.html', './'],
		['a/b/index.html', '../../'],
	])('begins in %s with %s', (file, root) => {
		expect(rootFrom(file)).toBe(root);
	});
});

describe('a page', () => {
	const body = (html: string): string =>
		portablePage(`<!doctype html><html lang="en"><body>${html}</body></html>`, FILE, addresses).slice(
			'<!doctype html><html lang="en" data-root="../../" data-lab-server="none"><body>'.length,
			-'</body></html>'.length,
		);

	it.each([
		['<a href="/a/">', '<a href="../">'],
		["<a href='/a/#x'>", '<a href="../#x">'],
		['<script src=/_astro/x.js></script>', '<script src="../../_astro/x.js"></script>'],
		['<option value="/a/b/">', '<option value="./">'],
		['<div data-recording="/recordings/a/packed.json">', '<div data-recording="../../recordings/a/packed.json">'],
		[
			'<astro-island props="{&quot;at&quot;:[0,&quot;/a/&quot;],&quot;to&quot;:[0,&quot;/echo&quot;]}">',
			'<astro-island props="{&quot;at&quot;:[0,&quot;../&quot;],&quot;to&quot;:[0,&quot;/echo&quot;]}">',
		],
		['<template><a href="/a/"></a></template>', '<template><a href="../"></a></template>'],
		['<meta http-equiv="refresh" content="0;url=/a/">', '<meta http-equiv="refresh" content="0;url=../">'],
		['<link rel="canonical" href="http://localhost:4321/a/b/"/>', ''],
		['<link hreflang="en" href="http://localhost:4321/a/b/"/>', '<link hreflang="en" href="./"/>'],
		['<link rel="sitemap" href="/sitemap-index.xml"/>', ''],
	])('has instead of %s %s', (built, portable) => {
		expect(body(built)).toBe(portable);
	});

	it.each([
		'<code>new WebSocket("/echo")</code>',
		'<a href="#x">',
		'<a href="//host/">',
		'<a href="/echo">',
		'<pre data-code="/a/ is code">',
		'<p>See http://localhost:4321/a/.</p>',
	])('keeps %s', (html) => {
		expect(body(html)).toBe(html);
	});

	it('says where it stands once that is known', () => {
		const html = '<link rel="canonical" href="http://localhost:4321/a/b/"/>';
		const placed = { ...addresses, home: 'https://host/lab/' };
		expect(portablePage(html, FILE, placed)).toBe('<link rel="canonical" href="https://host/lab/a/b/"/>');
	});
});

it.each([
	['new Worker(`/_astro/x.worker-a_b.js`)', 'new Worker(new URL("../_astro/x.worker-a_b.js",import.meta.url).href)'],
	['import("./x.js")', 'import("./x.js")'],
	['t=function(e){return`/`+e}', 't=function(e){return`../`+e}'],
])('a module has instead of %s %s', (built, portable) => {
	expect(portableModule(built)).toBe(portable);
});

it('a style sheet finds what stands beside it', () => {
	expect(portableSheet('src:url(/_astro/x.ttf)')).toBe('src:url(x.ttf)');
});

describe('Markdown', () => {
	it.each([
		['[a](/a/#x)', '[a](../#x)'],
		['[a](http://localhost:4321/a/)', '[a](../)'],
		['[a](https://host/a/)', '[a](https://host/a/)'],
		['`ws://localhost:4321/echo`', '`ws://localhost:4321/echo`'],
	])('has instead of %s %s', (built, portable) => {
		expect(portableText(built, 'a/b/index.md', addresses)).toBe(portable);
	});
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtPages, DIST } from '../support/built-pages.ts';

const OWN = 'http://localhost:4321';
const isForeign = (address: string): boolean => {
	const { origin, protocol } = new URL(address, OWN);
	return origin !== (process.env['PUBLIC_ORIGIN'] ?? OWN) && !/^(?:data|blob):$/.test(protocol);
};

/** Elements whose address a browser fetches by itself. A link is followed by whoever chooses to. */
const FETCHED =
	/<(?:script|img|iframe|source|video|audio|embed|object|track|image|use)\b[^>]*?\s(?:src|href|data|poster)="([^"]+)"/g;
const LINK = /<link\b[^>]*>/g;
/** What tells a browser of an address without fetching anything. */
const ONLY_SAID = /\srel="(?:canonical|alternate|sitemap|license|author)"/;
const IN_STYLE = /(?:url\(\s*["']?|@import\s*["'])([^"')]+)/g;

const fetchedBy = (html: string): readonly string[] => [
	...[...html.matchAll(FETCHED)].map(([, address = '']) => address),
	...[...html.matchAll(LINK)]
		.filter(([link]) => !ONLY_SAID.test(link))
		.map(([link]) => /\shref="([^"]+)"/.exec(link)?.[1] ?? ''),
	...[...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].flatMap(([, css = '']) => namedIn(css)),
];

const namedIn = (css: string): readonly string[] => [...css.matchAll(IN_STYLE)].map(([, address = '']) => address);

const below = (pattern: RegExp): readonly string[] =>
	builtPages.length === 0
		? []
		: readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => pattern.test(file));

const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');

/** Names of those who count readers, and what sends them what was counted. */
const TRACKERS =
	/google-analytics\.com|googletagmanager\.com|\bgtag\(|plausible\.io|\bmatomo\b|umami\.is|hotjar\.com|cdn\.segment\.com|\bsentry\.io|cloudflareinsights|clarity\.ms|hm\.baidu\.com|cnzz\.com|doubleclick\.net/i;

describe.skipIf(builtPages.length === 0)('nothing that is built asks anybody else for anything', () => {
	it.each(builtPages)('$path', ({ file }) => {
		expect(fetchedBy(read(file)).filter(isForeign)).toEqual([]);
		expect(read(file)).not.toMatch(TRACKERS);
	});

	it.each(below(/\.css$/).map((file) => [file]))('%s', (file) => {
		expect(namedIn(read(file)).filter(isForeign)).toEqual([]);
	});

	it('no script counts readers', () => {
		expect(below(/\.m?js$/).filter((file) => TRACKERS.test(read(file)))).toEqual([]);
	});
});

it('an address of somebody else is seen wherever it may stand', () => {
	const foreign = [
		'<script src="https://a.example/x.js"></script>',
		'<link rel="stylesheet" href="//a.example/x.css">',
		'<img alt="" src="https://a.example/x.png">',
		'<style>@import "https://a.example/x.css";</style>',
		'<style>a{background:url(https://a.example/x.png)}</style>',
	];
	expect(foreign.filter((html) => fetchedBy(html).some(isForeign))).toEqual(foreign);
	expect(fetchedBy('<link rel="canonical" href="https://a.example/"><a href="https://a.example/">a</a>')).toEqual([]);
});

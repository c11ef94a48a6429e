import { createHash, webcrypto } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type KeptFiles, SiteCopy } from '../../../src/offline/site-copy.ts';

const ROOT = 'https://host/lab/';

/** `CacheStorage`, as far as the copy uses it. */
class Caches {
	readonly kept = new Map<string, Map<string, Response>>();

	async open(name: string): Promise<Cache> {
		const found = this.kept.get(name) ?? new Map<string, Response>();
		this.kept.set(name, found);
		const cache = {
			match: async (url: string) => found.get(url)?.clone(),
			put: async (url: string, response: Response) => void found.set(url, response),
		};
		return Object.assign(Object.create(null), cache);
	}

	async match(url: string, { cacheName }: { cacheName: string }): Promise<Response | undefined> {
		return this.kept.get(cacheName)?.get(url)?.clone();
	}

	async keys(): Promise<string[]> {
		return [...this.kept.keys()];
	}

	async delete(name: string): Promise<boolean> {
		return this.kept.delete(name);
	}
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

const version = (name: string, files: Readonly<Record<string, string>>): KeptFiles => ({
	version: name,
	bytes: 100,
	files: Object.fromEntries(Object.entries(files).map(([address, text]) => [address, hashOf(text)])),
});

const FIRST = { '': 'home', 'a/': 'page a', '_astro/x.js': 'code' };

let caches = new Caches();
let asked: string[] = [];
beforeEach(() => {
	caches = new Caches();
	asked = [];
});

/** @param served what the host has; headers of pages with them */
function copyOf(
	site: KeptFiles,
	served: Readonly<Record<string, string>>,
	headers: Readonly<Record<string, string>> = {},
): SiteCopy {
	return new SiteCopy(site, ROOT, {
		caches,
		async fetch(url) {
			const address = url.slice(ROOT.length);
			asked.push(address);
			const text = served[address];
			return text === undefined ? new Response('', { status: 404 }) : new Response(text, { headers });
		},
		digest: (bytes) => webcrypto.subtle.digest('SHA-256', bytes),
	});
}

const textOf = async (copy: SiteCopy, address: string): Promise<string | null> =>
	(await copy.get(address))?.text() ?? null;

describe('a copy of the site', () => {
	it('has every file of its version', async () => {
		const copy = copyOf(version('1', FIRST), FIRST);
		await copy.fill();
		expect(await textOf(copy, '')).toBe('home');
		expect(await textOf(copy, 'a/')).toBe('page a');
		expect(asked.sort()).toEqual(['', '_astro/x.js', 'a/']);
	});

	it('is refused where the host has a file of another version', async () => {
		const copy = copyOf(version('1', FIRST), { ...FIRST, 'a/': 'page a, changed' });
		await expect(copy.fill()).rejects.toThrow('a/ is of another version.');
		expect(await textOf(copy, 'a/')).toBeNull();
	});

	it('goes on where it broke off', async () => {
		await expect(copyOf(version('1', FIRST), { '': 'home', '_astro/x.js': 'code' }).fill()).rejects.toThrow('a/');
		asked = [];
		await copyOf(version('1', FIRST), FIRST).fill();
		expect(asked).toEqual(['a/']);
	});

	it('takes from the version before what has not changed', async () => {
		await copyOf(version('1', FIRST), FIRST).fill();
		asked = [];
		const second = { ...FIRST, 'a/': 'page a, changed' };
		const copy = copyOf(version('2', second), second);
		await copy.fill();
		expect(asked).toEqual(['a/']);
		expect(await textOf(copy, '')).toBe('home');
		expect(await textOf(copy, 'a/')).toBe('page a, changed');
	});

	it('leaves the version before as it is until it is told to forget it', async () => {
		const first = copyOf(version('1', FIRST), FIRST);
		await first.fill();
		const second = copyOf(version('2', { '': 'new' }), { '': 'new' });
		await second.fill();
		expect(await textOf(first, '')).toBe('home');
		await second.forget('others');
		expect(await caches.keys()).toEqual([`wl-copy ${ROOT} 2`]);
	});

	it('leaves alone what other sites of the origin keep', async () => {
		await caches.open('wl-copy https://host/other/ 1');
		await caches.open('theirs');
		const copy = copyOf(version('1', FIRST), FIRST);
		await copy.fill();
		await copy.forget('all');
		expect(await caches.keys()).toEqual(['wl-copy https://host/other/ 1', 'theirs']);
	});

	it.each([
		['https://host/lab/', ''],
		['https://host/lab/a/?x#y', 'a/'],
		['https://host/lab/tap', null],
		['https://host/lab/healthz', null],
		['https://host/lab/class/live', null],
		['https://host/lab/constructor', null],
		['https://host/a/', null],
		['https://elsewhere/lab/', null],
	])('answers for %s as %s', (url, address) => {
		expect(copyOf(version('1', FIRST), FIRST).addressOf(url)).toBe(address);
	});

	it.each([
		[null, 'sandbox allow-scripts'],
		["default-src 'none'", "sandbox allow-scripts; default-src 'none'"],
		["sandbox allow-scripts; default-src 'none'", "sandbox allow-scripts; default-src 'none'"],
		["default-src 'none'; sandbox", "default-src 'none'; sandbox"],
	])('keeps the sandbox, of which the host says %s, with an origin of its own', async (served, kept) => {
		const files = { 'sandbox/': 'sandbox' };
		const copy = copyOf(version('1', files), files, served === null ? {} : { 'Content-Security-Policy': served });
		await copy.fill();
		expect((await copy.get('sandbox/'))?.headers.get('Content-Security-Policy')).toBe(kept);
	});

	it('keeps pages as the host sends them', async () => {
		const page = '<html lang="en"><meta http-equiv="Content-Security-Policy" content="script-src \'self\'"></html>';
		const policy = "default-src 'self'; script-src 'self'";
		const copy = copyOf(version('1', { '': page }), { '': page }, { 'Content-Security-Policy': policy });
		await copy.fill();
		expect((await copy.get(''))?.headers.get('Content-Security-Policy')).toBe(policy);
		expect(await textOf(copy, '')).toBe(page);
	});
});

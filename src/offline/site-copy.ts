/** The files of one version of the site, as `build/offline.ts` lists them. */
export interface KeptFiles {
	/** Changes with every byte of every file. */
	readonly version: string;
	/** Of all files together, before compression. */
	readonly bytes: number;
	/** By the address from the root on, without a slash in front (`lessons/closing/`): the beginning of the content's SHA-256, in hex. */
	readonly files: Readonly<Record<string, string>>;
}

/** What a copy needs of the browser. */
export interface CopyHost {
	readonly caches: Pick<CacheStorage, 'open' | 'match' | 'keys' | 'delete'>;
	fetch(url: string, options: RequestInit): Promise<Response>;
	digest(bytes: ArrayBuffer): Promise<ArrayBuffer>;
}

const AT_ONCE = 4;
const PREFIX = 'wl-copy ';
/** The page that runs learners' code. */
const SANDBOX = 'sandbox/';
/** In each cache: the list of what is in it. */
const LIST = '.files';

/**
 * The whole site, kept in the browser. It is one version or none: what does not have the content that the version's list names is
 * refused, and what is not on the list is no part of it.
 */
export class SiteCopy {
	readonly #site: KeptFiles;
	readonly #root: string;
	readonly #host: CopyHost;

	/** @param root of the site, with a slash at the end */
	constructor(site: KeptFiles, root: string, host: CopyHost) {
		this.#site = site;
		this.#root = root;
		this.#host = host;
	}

	get #name(): string {
		return `${PREFIX}${this.#root} ${this.#site.version}`;
	}

	/** @returns the address of a file of this version; null for all else, as for the addresses of the lab server */
	addressOf(url: string): string | null {
		const [bare = ''] = url.split(/[?#]/);
		if (!bare.startsWith(this.#root)) return null;
		const address = bare.slice(this.#root.length);
		return Object.hasOwn(this.#site.files, address) ? address : null;
	}

	/**
	 * Gets what is missing, a few files at a time. What an older version has with the same content is taken from there; what was there
	 * already when filling broke off last time stays.
	 *
	 * @throws when a file can't be had, or has other content: the host is about to get another version
	 */
	async fill(): Promise<void> {
		const cache = await this.#host.caches.open(this.#name);
		const older = await this.#older();
		const left = Object.entries(this.#site.files);
		const work = async (): Promise<void> => {
			for (let next = left.pop(); next !== undefined; next = left.pop()) {
				const [address, hash] = next;
				const url = this.#root + address;
				if ((await cache.match(url)) !== undefined) continue;
				const same = older.find(({ files }) => files[address] === hash);
				await cache.put(url, (await same?.cache.match(url)) ?? (await this.#fetched(address, hash)));
			}
		};
		const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
		for (const one of ended) if (one.status === 'rejected') throw one.reason;
		await cache.put(this.#root + LIST, new Response(JSON.stringify(this.#site.files)));
	}

	/** @returns null where the browser has thrown it away */
	async get(address: string): Promise<Response | null> {
		// Not opened, which would make one where it was thrown away.
		return (await this.#host.caches.match(this.#root + address, { cacheName: this.#name })) ?? null;
	}

	/** Forgets all other versions of this site, or with them this one. */
	async forget(which: 'others' | 'all'): Promise<void> {
		const names = await this.#names();
		await Promise.all(
			names.filter((name) => which === 'all' || name !== this.#name).map((name) => this.#host.caches.delete(name)),
		);
	}

	/** Of this site: others may have the same origin. */
	async #names(): Promise<string[]> {
		return (await this.#host.caches.keys()).filter((name) => name.startsWith(`${PREFIX}${this.#root} `));
	}

	async #older(): Promise<{ cache: Cache; files: Readonly<Record<string, unknown>> }[]> {
		const names = (await this.#names()).filter((name) => name !== this.#name);
		const found = await Promise.all(
			names.map(async (name) => {
				const cache = await this.#host.caches.open(name);
				const list = await cache.match(this.#root + LIST);
				return { cache, files: list === undefined ? {} : await list.json() };
			}),
		);
		return found;
	}

	async #fetched(address: string, hash: string): Promise<Response> {
		// Hashed names never change; all else is asked for, so that no cache on the way answers with another version.
		const cache = address.startsWith('_astro/') ? 'default' : 'no-cache';
		const response = await this.#host.fetch(this.#root + address, {
			cache,
			priority: 'low',
			credentials: 'same-origin',
		});
		const body = await response.arrayBuffer();
		const digest = new Uint8Array(await this.#host.digest(body));
		const found = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
		if (response.status !== 200 || !found.startsWith(hash)) throw new Error(`${address} is of another version.`);
		const headers = new Headers(response.headers);
		if (address === SANDBOX) headers.set(POLICY, isolating(headers.get(POLICY)));
		return new Response(body, { headers });
	}
}

const POLICY = 'Content-Security-Policy';

/**
 * What makes the sandbox's origin opaque, which its iframe can't where a service worker answers (`src/sandbox/page/worker-slot.ts`). A host of
 * files says nothing of the kind, and a page can't say it of itself.
 */
const isolating = (policy: string | null): string =>
	/(?:^|;)\s*sandbox\b/.test(policy ?? '')
		? `${policy}`
		: ['sandbox allow-scripts', ...(policy ? [policy] : [])].join('; ');

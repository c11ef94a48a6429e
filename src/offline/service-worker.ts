/**
 * The service worker: keeps the site of one version and answers with it. The reader's pages never get two versions: a new one waits
 * until they are closed, or until the reader asks for it. All that is not a file of the site passes by.
 */
import { type KeptFiles, SiteCopy } from './site-copy.ts';

/** Put before this program by `build/offline.ts`. */
declare const SITE_FILES: KeptFiles;

interface ExtendableEvent extends Event {
	waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
	readonly request: Request;
	readonly clientId: string;
	respondWith(response: Promise<Response>): void;
}
interface Scope {
	readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
	readonly location: Location;
	readonly clients: {
		claim(): Promise<void>;
		get(id: string): Promise<{ readonly url: string } | undefined>;
		matchAll(options: {
			type: 'window';
		}): Promise<readonly { readonly url: string; navigate(url: string): Promise<unknown> }[]>;
	};
	skipWaiting(): Promise<void>;
	addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
	addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
	addEventListener(type: 'message', listener: (event: ExtendableEvent & MessageEvent<unknown>) => void): void;
}
declare const self: Scope;

const root = self.registration.scope;
const copy = new SiteCopy(SITE_FILES, root, {
	caches,
	fetch: (url, options) => fetch(url, options),
	digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
});

/** Twice what it takes must be free: a new version stands beside the old one for a while. */
async function fill(): Promise<void> {
	// WebKitGTK has no StorageManager.
	const { quota = Number.POSITIVE_INFINITY, usage = 0 } = (await navigator.storage?.estimate()) ?? {};
	if (quota - usage < 2 * SITE_FILES.bytes) throw new Error('There is not enough room for the site.');
	await copy.fill();
}

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(copy.forget('others').then(() => self.clients.claim())));
self.addEventListener('message', (event) => {
	if (event.data === 'take over') event.waitUntil(self.skipWaiting());
	if (event.data === 'forget') event.waitUntil(leave());
});

self.addEventListener('fetch', (event) => {
	const { request, clientId } = event;
	if (request.method !== 'GET') return;
	const opens = request.mode === 'navigate' && request.destination === 'document';
	const address = copy.addressOf(request.url);
	if (address !== null) event.respondWith(answer(request, address, opens ? null : clientId));
	else if (opens && request.url.startsWith(root)) event.respondWith(elsewhere(request));
	if (opens) event.waitUntil(leaveIfUnwanted());
});

/** What a page of another version asks for, which came over the network, comes from there too. */
async function answer(request: Request, address: string, clientId: string | null): Promise<Response> {
	const client = clientId ? await self.clients.get(clientId) : undefined;
	if (client !== undefined && copy.addressOf(client.url) === null) return fetch(request);
	return (await copy.get(address)) ?? fetch(request);
}

/** A page that this version does not have: without a network, the page for missing addresses. */
async function elsewhere(request: Request): Promise<Response> {
	const [bare = '', rest = ''] = request.url.split(/(?=[?#])/);
	if (!bare.endsWith('/') && copy.addressOf(`${bare}/`) !== null) return Response.redirect(`${bare}/${rest}`, 301);
	try {
		return await fetch(request);
	} catch (error) {
		const page = await copy.get('404.html');
		if (page === null) throw error;
		return new Response(page.body, { status: 404, headers: page.headers });
	}
}

/** Who takes this program from the host ends it in every browser: it is asked for with each page. */
async function leaveIfUnwanted(): Promise<void> {
	const response = await fetch(self.location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
	if (response === null || !isTakenAway(response)) return;
	await leave();
	for (const client of await self.clients.matchAll({ type: 'window' }))
		await client.navigate(client.url).catch(() => null);
}

/** A host in trouble has not taken it away. On the machine itself another site may stand at the same port by now. */
const isTakenAway = ({ status, headers }: Response): boolean =>
	status === 404 || status === 410 || (status === 200 && !/javascript/.test(headers.get('Content-Type') ?? ''));

async function leave(): Promise<void> {
	await self.registration.unregister();
	await copy.forget('all');
}

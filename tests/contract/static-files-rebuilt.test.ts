import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIMITS } from '../../server/guard/limits.ts';
import { builtSite, LOOK_INTERVAL } from '../../server/http/built-site.ts';
import { siteOf } from '../../server/http/origin.ts';
import { listen } from '../../server/process/listening.ts';
import type { Log } from '../../server/process/log.ts';
import { ask, makeSite, SANDBOX_HASH } from './support/site.ts';

interface Served {
	readonly folder: string;
	readonly events: string[];
	/** Lets as much time pass as lies between two looks at the disk. */
	pass(): void;
	get(path: string): Promise<{ status: number; body: string; policy: string }>;
	stop(): Promise<void>;
}

async function serve(): Promise<Served> {
	const folder = makeSite();
	const events: string[] = [];
	const log: Log = {
		info: (event) => events.push(`info ${event}`),
		warn: (event) => events.push(`warn ${event}`),
		error: (event) => events.push(`error ${event}`),
	};
	let now = 0;
	const serveFile = builtSite(folder, LIMITS, log, () => now);
	const server = createServer((request, response) => {
		const site = siteOf(request, { publicOrigin: null, trustProxy: false });
		if (site !== null) serveFile(request, response, site);
	});
	const { port } = await listen(server, { port: 0, host: '127.0.0.1' });
	return {
		folder,
		events,
		pass() {
			now += LOOK_INTERVAL;
		},
		async get(path) {
			const { status, body, headers } = await ask(port, path);
			return { status, body: body.toString(), policy: String(headers['content-security-policy']) };
		},
		async stop() {
			server.close();
			await once(server, 'close');
			rmSync(folder, { recursive: true });
		},
	};
}

const OLD = '<h1>WebSocket Lab</h1>';
const NEW = '<h1>WebSocket Lab, with a longer heading than before</h1>';

test('serves the new site, with its own headers, once it has been built again', async () => {
	const served = await serve();
	writeFileSync(join(served.folder, 'index.html'), NEW);
	writeFileSync(join(served.folder, 'new.txt'), 'new');
	rmSync(join(served.folder, '.headers.json'));
	served.pass();
	expect(await served.get('/')).toMatchObject({ status: 200, body: OLD });

	const scriptHashes = { '/index.html': [SANDBOX_HASH] };
	writeFileSync(join(served.folder, '.headers.json'), JSON.stringify({ scriptHashes }));
	expect((await served.get('/')).body).toBe(OLD);
	served.pass();
	const page = await served.get('/');
	expect(page.body).toBe(NEW);
	expect(page.policy).toContain(SANDBOX_HASH);
	expect((await served.get('/new.txt')).body).toBe('new');
	expect(served.events).toEqual(['info site-read-again']);
	await served.stop();
});

test('keeps the old site while the new one can not be read', async () => {
	const served = await serve();
	writeFileSync(join(served.folder, 'index.html'), NEW);
	rmSync(join(served.folder, '.headers.json'));
	writeFileSync(join(served.folder, '.headers.json'), '{');
	served.pass();
	expect((await served.get('/')).body).toBe(OLD);
	writeFileSync(join(served.folder, '.headers.json'), '{"scriptHashes":{}}');
	served.pass();
	expect((await served.get('/')).body).toBe(NEW);
	expect(served.events).toEqual(['error site-unreadable', 'info site-read-again']);
	await served.stop();
});

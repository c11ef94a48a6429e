import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type App, type AppOptions, createApp } from '../../../server/app.ts';
import { listen } from '../../../server/process/listening.ts';

export const PAGE_HASH = "'sha256-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa='";
export const SANDBOX_HASH = "'sha256-bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb='";

const FILES: Readonly<Record<string, string>> = {
	'index.html': '<h1>WebSocket Lab</h1>',
	'lessons/index.html': '<h1>Lessons</h1>',
	'class/index.html': '<h1>Class</h1>',
	'sandbox/index.html': '<script>run</script>',
	'404.html': '<h1>Nothing here</h1>',
	'zh-cn/404.html': '<h1>这里什么也没有</h1>',
	'_astro/app.abc123.js': `console.log(${'"lab",'.repeat(50)} 1)`,
	'_astro/ts.worker-abc123.js': 'self.onmessage = null;',
	'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
	'.secret': 'secret',
	'.built-from': 'abc',
	'.git/config': '[core]',
	'lessons/.draft.html': 'draft',
};

/** A small built site in a folder of its own. */
export function makeSite(): string {
	const folder = mkdtempSync(join(tmpdir(), 'wl-site-'));
	for (const [name, text] of Object.entries(FILES)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	for (const name of ['_astro/app.abc123.js', 'sandbox/index.html']) {
		writeFileSync(join(folder, `${name}.br`), brotliCompressSync(FILES[name] ?? ''));
	}
	const scriptHashes = { '/index.html': [PAGE_HASH], '/sandbox/index.html': [SANDBOX_HASH] };
	writeFileSync(join(folder, '.headers.json'), JSON.stringify({ scriptHashes }));
	return folder;
}

export interface Site {
	readonly app: App;
	readonly port: number;
	readonly folder: string;
	stop(): Promise<void>;
}

export async function startSite(options: Partial<AppOptions> = {}): Promise<Site> {
	const folder = makeSite();
	const app = createApp({ publicOrigin: null, trustProxy: false, ...options, distDir: folder });
	const { port } = await listen(app.server, { port: 0, host: '127.0.0.1' });
	return {
		app,
		port,
		folder,
		async stop() {
			await app.shutdown();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

export interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: Buffer;
}

/** A request whose target and headers are sent exactly as given. */
export function ask(
	port: number,
	path: string,
	options: { method?: string; headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> {
	const { method = 'GET', headers = {} } = options;
	return new Promise((resolve, reject) => {
		const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () => {
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
			});
		});
		asked.on('error', reject);
		asked.end();
	});
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Browser, chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '../../../scripts/browser.mjs';

/** The built site in a process of its own, and a browser. */
export interface BuiltSite {
	readonly browser: Browser;
	close(): Promise<void>;
}

/** @throws when nothing can be served on the port */
export async function openBuiltSite(port: number): Promise<BuiltSite> {
	// A browser that keeps the whole site meanwhile would be busy with it.
	const server = await serveBuiltSite(port, { OFFLINE: '0' });
	const executablePath = findBrowser();
	const browser = await chromium.launch({ args: browserArguments, ...(executablePath ? { executablePath } : {}) });
	return {
		browser,
		async close() {
			await browser.close();
			await server.stop();
		},
	};
}

export interface ServedSite {
	readonly port: number;
	stop(): Promise<void>;
}

/**
 * @param port 0 for any that is free
 * @throws when nothing can be served on the port
 */
export async function serveBuiltSite(
	port: number,
	settings: Readonly<Record<string, string>> = {},
): Promise<ServedSite> {
	const server = spawn(process.execPath, ['server/main.ts'], {
		env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', ...settings },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const [said] = await Promise.race([
		once(server.stdout, 'data'),
		once(server, 'exit').then(() => {
			throw new Error(`The site did not start; port ${port} must be free.`);
		}),
	]);
	return {
		port: Number(/:(?<port>\d+)\//.exec(String(said))?.groups?.['port']),
		async stop() {
			server.kill('SIGTERM');
			await once(server, 'exit');
		},
	};
}

/** Vitest's global setup: the built site, on a port of its own, for as long as the suite runs. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { machineryDigest } from '../../scripts/recorder/bundle.ts';
import { startRecorderSite } from '../../scripts/recorder/site.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the site is: `http://localhost:<port>`. */
		origin: string;
		/** Where the page is in which labs are recorded. */
		recorderOrigin: string;
		/** What makes a recording today, as a digest. */
		machinery: string;
	}
}

const root = join(import.meta.dirname, '../..');

export default async function startSite(project: TestProject): Promise<() => Promise<void>> {
	const port = process.env['ENGINES_PORT'] ?? (await freePort());
	const server = spawn(process.execPath, ['server/main.ts'], {
		cwd: root,
		// A browser that keeps the whole site meanwhile would be busy with it.
		env: { ...process.env, PORT: port, HOST: '127.0.0.1', OFFLINE: '0' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = once(server, 'exit');
	await Promise.race([
		once(server.stdout, 'data'),
		ended.then(() => {
			throw new Error(`The site did not start. Is it built, and is port ${port} free?`);
		}),
	]);
	project.provide('origin', `http://localhost:${port}`);
	const [recorder, machinery] = await Promise.all([startRecorderSite(0), machineryDigest()]);
	project.provide('machinery', machinery);
	project.provide('recorderOrigin', `http://localhost:${recorder.port}`);
	return async () => {
		await recorder.close();
		server.kill('SIGTERM');
		await ended;
	};
}

const freePort = (): Promise<string> =>
	new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(String(typeof address === 'object' && address ? address.port : 0)));
		});
	});

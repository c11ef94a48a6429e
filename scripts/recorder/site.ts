import { createServer } from 'node:http';
import { join } from 'node:path';
import { buildSandboxPage } from '../../build/sandbox-page.ts';
import { sandboxHeaders } from '../../server/http/sandbox-headers.ts';
import { attachLab } from '../../server/upgrade/attach-lab.ts';
import { openingProblem } from '../../src/lab-server/http/opening-rules.ts';
import { root } from '../project.mjs';
import { bundleForPage } from './bundle.ts';

/**
 * Each page begins without what an earlier one was given (`src/lab-server/scenarios/origin.ts`): a program that runs again would find
 * it. Cookies do not look at ports.
 */
const WITHOUT_COOKIES = 'user=; Path=/origin; Max-Age=0';

/** The lab server, the sandbox page and the page that records. */
export interface RecorderSite {
	readonly port: number;
	close(): Promise<void>;
}

/** @param port 0 for any that is free */
export async function startRecorderSite(port: number): Promise<RecorderSite> {
	const [sandbox, script] = await Promise.all([buildSandboxPage(), bundledBench()]);
	const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Recorder</title><script>${script}</script></html>`;
	const server = createServer((request, response) => {
		if (lab.answer(request, response)) return;
		const type = { 'Content-Type': 'text/html; charset=utf-8' };
		const path = request.url?.replace(/\?.*$/, '');
		if (path === '/sandbox/') {
			response
				.writeHead(200, { ...sandboxHeaders(request.headers.host, sandbox.scriptHashes), ...type })
				.end(sandbox.html);
		} else if (path === '/') response.writeHead(200, { 'Set-Cookie': WITHOUT_COOKIES, ...type }).end(page);
		else {
			// As the site answers what was meant as a handshake and is none for Node (server/http/request-handler.ts).
			const problem = lab.has(path ?? '') ? openingProblem(request) : null;
			response.writeHead(problem?.status ?? 404, Object.fromEntries(problem?.headers ?? [])).end(problem?.sentence);
		}
	});
	const lab = attachLab(server);
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	const address = server.address();
	if (typeof address !== 'object' || address === null) throw new Error('The recorder listens nowhere.');
	return {
		port: address.port,
		async close() {
			await lab.shutdown();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** @returns the page's script, for an inline element */
async function bundledBench(): Promise<string> {
	const code = await bundleForPage(join(root, 'scripts', 'recorder', 'recording-page.ts'));
	return code.replaceAll(/<(\/script|!--)/gi, '\\x3c$1');
}

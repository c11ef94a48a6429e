import { mkdir, writeFile } from 'node:fs/promises';
import { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { MANIFEST_FILE } from '../server/http/header-manifest.ts';
import { SANDBOX_FILE, sandboxHeaders } from '../server/http/sandbox-headers.ts';
import { attachLab, isViteUpgrade } from '../server/upgrade/attach-lab.ts';
import { dropFacades } from './facades.ts';
import { inPageFiles } from './in-page-files.ts';
import { joinSheets } from './joined-sheets.ts';
import { compileHints } from './lab-modules.ts';
import { LicenceNotices, NOTICES_FILE } from './licence-notices.ts';
import { serveTwins, writeTwins } from './markdown/twins.ts';
import { serviceWorkerProgram, writeServiceWorker } from './offline.ts';
import { precompress } from './precompress.ts';
import { drawPictures } from './preview-pictures.ts';
import { buildSandboxPage } from './sandbox-page.ts';
import { scriptHashesBelow } from './script-hashes.ts';
import { solidClient } from './solid-client.ts';
import { dropUnusedRules, dropUnusedSheets, dynamicStyles } from './style-sheets.ts';

const PACKAGES = fileURLToPath(new URL('../node_modules', import.meta.url));
const CONTENT = fileURLToPath(new URL('../content', import.meta.url));

/** What the lab adds to Astro: the lab server in development; the sandbox page, Markdown twins, pictures for previews, licence notices, CSP
 * hashes and brotli in a build. */
export function labSite(): AstroIntegration {
	const notices = new LicenceNotices();
	let origin = '';
	return {
		name: 'lab-site',
		hooks: {
			'astro:config:setup': ({ addClientDirective, updateConfig }) => {
				addClientDirective({ name: 'near', entrypoint: './src/components/internals/labs/near.ts' });
				updateConfig({
					vite: { plugins: [solidClient, dynamicStyles, compileHints, notices.plugin, inPageFiles({ notices })] },
				});
			},
			'astro:config:done': ({ config }) => {
				origin = (config.site ?? '').replace(/\/$/, '');
			},
			'astro:server:setup': ({ server }) => {
				if (server.httpServer instanceof Server) {
					const lab = attachLab(server.httpServer, { isForeign: isViteUpgrade });
					server.middlewares.use((request, response, next) => {
						if (!lab.answer(request, response)) next();
					});
				}
				serveSandboxPage(server);
				serveTwins(server, join(CONTENT, 'labs'));
			},
			'astro:build:done': async ({ dir, logger }) => {
				const dist = fileURLToPath(dir);
				const { html } = await buildSandboxPage();
				await mkdir(join(dist, 'sandbox'), { recursive: true });
				await writeFile(join(dist, SANDBOX_FILE), html);
				await writeFile(join(dist, MANIFEST_FILE), JSON.stringify({ scriptHashes: await scriptHashesBelow(dist) }));
				await dropUnusedSheets(dist);
				await dropUnusedRules(dist);
				await joinSheets(dist);
				await dropFacades(dist);
				const twins = await writeTwins(dist, join(CONTENT, 'labs'), origin);
				const pictures = await drawPictures(dist, CONTENT);
				logger.info(`${twins} pages written as Markdown, ${pictures} pictures for previews drawn.`);
				// Not bundled: what Astro writes into pages, the pages and styles of Starlight, and the search that it copies into the site.
				for (const name of ['astro', '@astrojs/starlight', 'pagefind']) notices.addPackage(join(PACKAGES, name));
				await writeFile(join(dist, NOTICES_FILE), notices.text());
				await writeServiceWorker(dist, await serviceWorkerProgram());
				logger.info(`${await precompress(dist)} files compressed.`);
			},
		},
	};
}

/** Serves the sandbox page from its sources, bundled anew after each change, with the headers of production. */
function serveSandboxPage(server: ViteDevServer): void {
	let page: ReturnType<typeof buildSandboxPage> | null = null;
	server.watcher.on('change', () => {
		page = null;
	});
	server.middlewares.use('/sandbox/', (request, response, next) => {
		page ??= buildSandboxPage();
		page
			.then(({ html, scriptHashes }) => {
				response.writeHead(200, {
					...sandboxHeaders(request.headers.host, scriptHashes),
					'Content-Type': 'text/html; charset=utf-8',
				});
				response.end(html);
			})
			.catch((error: unknown) => {
				page = null;
				next(error);
			});
	});
}

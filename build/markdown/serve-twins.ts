import type { ViteDevServer } from 'vite';
import { localeOfPath } from '../../src/i18n/locales.ts';
import { twinOf } from './twins.ts';

const TWIN = 'index.md';

/**
 * Serves the Markdown of a page in development, made from the page as it is now. `llms.txt` lists all pages, and there is none.
 *
 * @param labs the folder of all labs
 */
export function serveTwins(server: ViteDevServer, labs: string): void {
	server.middlewares.use((request, response, next) => {
		const [path = ''] = (request.url ?? '').split('?');
		const at = server.httpServer?.address();
		if (!path.endsWith(`/${TWIN}`) || typeof at !== 'object' || at === null) return next();
		const address = path.slice(0, -TWIN.length);
		const origin = `http://${at.family === 'IPv6' ? `[${at.address}]` : at.address}:${at.port}`;
		const locale = localeOfPath(address);
		const serve = async (): Promise<void> => {
			const page = await fetch(`${origin}${address}`);
			if (!page.ok) return next();
			const text = await twinOf(await page.text(), { labs, locale, address });
			response.writeHead(200, { 'Content-Type': 'text/markdown; charset=utf-8' });
			response.end(text);
		};
		serve().catch(next);
	});
}

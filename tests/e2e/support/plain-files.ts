import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.svg': 'image/svg+xml',
	'.json': 'application/json',
};

export interface PlainFiles {
	/** With the path, and a slash at the end. */
	readonly address: string;
	/** Files that the host has in place of those of the folder, by their path; null: none. */
	readonly instead: Map<string, string | null>;
	/** What was asked for and is not there. */
	readonly missing: string[];
	stop(): Promise<void>;
}

/** A host that knows files and nothing else, below a path: no headers of ours, no lab server. */
export async function servePlainFiles(folder: string, path: string, port = 0): Promise<PlainFiles> {
	const instead = new Map<string, string | null>();
	const missing: string[] = [];
	const server = createServer(async ({ url = '/' }, response) => {
		const asked = decodeURI(url.replace(/\?.*$/, ''));
		const file = asked.slice(path.length) + (asked.endsWith('/') ? 'index.html' : '');
		const other = instead.get(file);
		const content =
			asked.startsWith(path) && other !== null
				? (other ?? (await readFile(join(folder, file)).catch(() => null)))
				: null;
		if (content === null) missing.push(file);
		const type = TYPES[extname(content === null ? '404.html' : file)] ?? 'application/octet-stream';
		response.writeHead(content === null ? 404 : 200, { 'Content-Type': type });
		response.end(content ?? (await readFile(join(folder, '404.html'))));
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (typeof address !== 'object' || address === null) throw new Error('It listens at no port.');
	return {
		address: `http://localhost:${address.port}${path}`,
		instead,
		missing,
		async stop() {
			if (!server.listening) return;
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		},
	};
}

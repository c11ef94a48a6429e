/**
 * A site of its own for these tests, on a random loopback port: a page with the page's half of the sandbox, the sandbox
 * page under its real policy, and an echo server.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { WebSocketServer } from 'ws';
import { buildSandboxPage } from '../../../build/sandbox-page.ts';
import { bundleForPage } from '../../../scripts/recorder/bundle.ts';
import { sandboxHeaders } from '../../../server/http/sandbox-headers.ts';

export interface SandboxSite {
	readonly origin: string;
	/** The targets of the handshakes that were received, in order. */
	readonly targets: string[];
	/** The paths of the HTTP requests that were received, in order. */
	readonly requests: string[];
	/** How many WebSockets are open. */
	open(): number;
	close(): Promise<void>;
}

export async function startSandboxSite(): Promise<SandboxSite> {
	const [sandbox, harness] = await Promise.all([
		buildSandboxPage(),
		bundleForPage(fileURLToPath(new URL('harness.ts', import.meta.url))),
	]);
	const targets: string[] = [];
	const requests: string[] = [];
	const page = `<!doctype html><title>Harness</title><button>Click</button><output></output><script>${harness}</script>`;

	const server = createServer((request, response) => {
		requests.push(request.url ?? '');
		if (request.url === '/sandbox/') {
			const headers = sandboxHeaders(request.headers.host, sandbox.scriptHashes);
			response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(sandbox.html);
		} else if (request.url === '/') {
			response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
		} else {
			response.writeHead(404).end();
		}
	});
	const unanswered: Duplex[] = [];
	const sockets = new WebSocketServer({
		server,
		maxPayload: 2 ** 20,
		// A handshake for `/echo?never` gets no answer.
		verifyClient: ({ req }, accept) => {
			if (req.url === '/echo?never') unanswered.push(req.socket);
			else accept(true);
		},
	});
	sockets.on('connection', (socket, request: IncomingMessage) => {
		targets.push(request.url ?? '');
		socket.on('error', () => {});
		socket.on('message', (data, isBinary) => {
			if (!isBinary && data.toString() === 'close me') socket.close(4000, 'as you wish');
			else socket.send(data, { binary: isBinary });
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		targets,
		requests,
		open: () => sockets.clients.size,
		close: () =>
			new Promise((resolve) => {
				for (const socket of sockets.clients) socket.terminate();
				for (const link of unanswered) link.destroy();
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

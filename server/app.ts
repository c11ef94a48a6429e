import { createServer, type Server } from 'node:http';
import { type AttachedLab, attachLab } from './attach-lab.ts';
import { builtSite } from './built-site.ts';
import type { Config } from './config.ts';
import { LIMITS } from './limits.ts';
import { requestHandler } from './request-handler.ts';

export interface AppOptions extends Pick<Config, 'publicOrigin' | 'trustProxy'> {
	/** Folder of the built site. */
	readonly distDir: string;
}

/** The site and its lab server in one. */
export interface App {
	/** Not listening yet. */
	readonly server: Server;
	readonly lab: AttachedLab;
	/** Stops listening, closes every WebSocket with 1001, and resolves when no connection is left, within two seconds. */
	shutdown(): Promise<void>;
}

/** @throws Error with one sentence when there is no usable built site */
export function createApp(options: AppOptions): App {
	const serveFile = builtSite(options.distDir);
	const server = createServer({
		headersTimeout: LIMITS.headersTimeout,
		requestTimeout: LIMITS.requestTimeout,
		connectionsCheckingInterval: LIMITS.timeoutCheckInterval,
		keepAliveTimeout: LIMITS.keepAliveTimeout,
		keepAlive: true,
		keepAliveInitialDelay: LIMITS.tcpKeepAlive,
		maxHeaderSize: LIMITS.headBytes,
		// Others may be offered by clients that are just as happy without, such as h2c by curl.
		shouldUpgradeCallback: (request) => request.headers.upgrade?.toLowerCase() === 'websocket',
	});
	// Named one by one: a configuration has a `host` too, and it is an address.
	const lab = attachLab(server, { publicOrigin: options.publicOrigin, trustProxy: options.trustProxy });
	server.on('request', requestHandler(lab, serveFile, options));
	return {
		server,
		lab,
		async shutdown() {
			const closed = new Promise((resolve) => server.close(resolve));
			await lab.shutdown();
			server.closeAllConnections();
			await closed;
		},
	};
}

import { createServer, type Server } from 'node:http';
import { SINGLE_SERVER } from '../src/lab-server/shared/shared.ts';
import { ClassChannel } from './class/class-channel.ts';
import type { OpenClass } from './class/open-class.ts';
import { ClassReach } from './class/reach.ts';
import { clientAddress } from './guard/client-address.ts';
import { limitConnections } from './guard/connection-limit.ts';
import { LIMITS, type Limits } from './guard/limits.ts';
import { builtSite } from './http/built-site.ts';
import { answerClientErrors, requestHandler } from './http/request-handler.ts';
import { Metrics } from './metrics/metrics.ts';
import type { Config } from './process/config.ts';
import { lanAddresses } from './process/listening.ts';
import { type Log, noLog } from './process/log.ts';
import { nodeHost } from './process/node-host.ts';
import type { RedisShared } from './shared/redis-shared.ts';
import { type AttachedLab, attachLab } from './upgrade/attach-lab.ts';

export interface AppOptions extends Pick<Config, 'publicOrigin' | 'trustProxy'> {
	/** Folder of the built site. */
	readonly distDir: string;
	readonly metricsToken?: string | null;
	/** Whether a class is to come, which the first page then tells its address (`--lan`). */
	readonly lan?: boolean;
	/** Whether browsers may keep a copy of the site. */
	readonly offline?: boolean;
	readonly log?: Log;
	readonly limits?: Limits;
	/** The class that is on; null: none. */
	readonly openClass?: OpenClass | null;
	/** What this server shares with others; null: there are no others. */
	readonly shared?: RedisShared | null;
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
	const { log = noLog, limits = LIMITS, publicOrigin, trustProxy, metricsToken = null, lan = false } = options;
	const { offline = true } = options;
	const { openClass = null, shared = null } = options;
	const serveFile = builtSite(options.distDir, limits, log);
	let stopping = false;
	const server = createServer({
		headersTimeout: limits.headersTimeout,
		requestTimeout: limits.requestTimeout,
		connectionsCheckingInterval: limits.timeoutCheckInterval,
		keepAliveTimeout: limits.keepAliveTimeout,
		maxHeaderSize: limits.headBytes,
		// Its answer would have no sentence.
		requireHostHeader: false,
		// Others may be offered by clients that are just as happy without, such as h2c by curl.
		shouldUpgradeCallback: ({ headers: { upgrade = '' } }) =>
			upgrade === 'websocket' || /(^|,)\s*websocket\s*(,|$)/i.test(upgrade),
	});
	// The bytes of a head are limited; headers beyond a number of them would be left out without a word.
	server.maxHeadersCount = 0;
	// Named one by one: a configuration has a `host` too, and it is an address.
	const addresses = () => lanAddresses(portOf(server));
	const classChannel =
		openClass && new ClassChannel(nodeHost, openClass.store, openClass.secrets, addresses, shared ?? SINGLE_SERVER);
	const lab = attachLab(server, { publicOrigin, trustProxy, log, limits, classChannel, ...(shared && { shared }) });
	answerClientErrors(server, lab.requests, nodeHost, limits);
	if (!trustProxy) limitConnections(server, limits, lab.load().counters, log, nodeHost);
	const metrics = new Metrics(() => lab.load());
	const rules = { publicOrigin, trustProxy, metricsToken, lan, offline };
	if (classChannel !== null) {
		const reach = new ClassReach();
		server.on('request', (request) => {
			const { url: target = '', headers } = request;
			const address = clientAddress(request, trustProxy);
			const reached = reach.note({ address, target, host: headers.host ?? null });
			if (reached !== null) classChannel.reachedBy(reached);
		});
	}
	server.on('request', requestHandler(lab, serveFile, { ...rules, limits, log, metrics, isStopping: () => stopping }));
	return {
		server,
		lab,
		async shutdown() {
			stopping = true;
			const closed = new Promise((resolve) => server.close(resolve));
			await lab.shutdown();
			await shared?.close();
			server.closeAllConnections();
			await closed;
			metrics.stop();
			openClass?.store.close();
		},
	};
}

function portOf(server: Server): number {
	const address = server.address();
	return typeof address === 'object' && address !== null ? address.port : 0;
}

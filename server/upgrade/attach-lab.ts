import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Host } from '../../src/lab-server/host.ts';
import type { Refusal } from '../../src/lab-server/http/refusal.ts';
import { RequestBytes } from '../../src/lab-server/http/request-bytes.ts';
import { type Shared, SINGLE_SERVER } from '../../src/lab-server/shared/shared.ts';
import { OpeningBytes } from '../../src/lab-server/ws/record-link.ts';
import type { ClassChannel } from '../class/class-channel.ts';
import { LIMITS, type Limits } from '../guard/limits.ts';
import { isGone, RequestsUnderWay } from '../guard/requests-under-way.ts';
import { takeHostFromTarget } from '../http/origin.ts';
import { UpdatesOverHttp } from '../http/updates.ts';
import { LinkBytes } from '../metrics/counters.ts';
import type { Config } from '../process/config.ts';
import { type Log, noLog } from '../process/log.ts';
import { nodeHost } from '../process/node-host.ts';
import { InProcessLinks } from './in-process-link.ts';
import { type Load, UpgradeRouter } from './upgrade.ts';

export interface LabOptions extends Partial<Pick<Config, 'publicOrigin' | 'trustProxy'>> {
	/** Upgrades that somebody else on the same server answers; by default there are none. */
	readonly isForeign?: (request: IncomingMessage) => boolean;
	readonly host?: Host;
	readonly log?: Log;
	readonly limits?: Limits;
	/** The class that is on; null: none. */
	readonly classChannel?: ClassChannel | null;
	/** What this server has in common with others; by default there are no others. */
	readonly shared?: Shared;
}

/** The lab on a Node server. */
export interface AttachedLab {
	/** Plain requests by their connections. */
	readonly requests: RequestsUnderWay;
	/** Lets a plain request in, or says why its address has to wait. */
	admitRequest(request: IncomingMessage): Refusal | null;
	/** Answers a plain request for what the lab has by HTTP. @returns false when it is for somebody else */
	answer(request: IncomingMessage, response: ServerResponse): boolean;
	/** Whether there is a WebSocket at this path, `/tap` included. */
	has(path: string): boolean;
	/** Open WebSockets, those of taps included. */
	readonly sockets: number;
	/** As of now. */
	load(): Load;
	/** Closes every WebSocket with 1001 and cuts what is still open a second later. Resolves when none is left. */
	shutdown(): Promise<void>;
}

const destroy = function (this: Duplex): void {
	this.destroy();
};

/** Whether an upgrade belongs to the hot reload of Vite. */
export function isViteUpgrade(request: IncomingMessage): boolean {
	return /^vite-(hmr|ping)$/.test(request.headers['sec-websocket-protocol'] ?? '');
}

/**
 * Lets a Node server answer WebSocket handshakes with the lab's scenarios and taps. Plain requests are left alone. To be
 * attached before the server listens, so that a tap sees each connection from its first byte.
 */
export function attachLab(server: Server, options: LabOptions = {}): AttachedLab {
	const { publicOrigin = null, trustProxy = false, isForeign = () => false, host = nodeHost } = options;
	const { log = noLog, limits = LIMITS, classChannel = null, shared = SINGLE_SERVER } = options;
	const inner = new InProcessLinks(server, trustProxy, limits);
	const requestBytes = new RequestBytes(limits);
	const updates = new UpdatesOverHttp({ host, limits }, requestBytes);
	const config = { publicOrigin, trustProxy, log, limits, classChannel };
	const router = new UpgradeRouter(host, config, inner, { requestBytes, shared });
	const bytes = new LinkBytes(router.load.counters);
	const requests = new RequestsUnderWay(server, limits.requestsUnderWay, (request) => router.requestsCut(request));
	const openings = new WeakMap<Duplex, OpeningBytes>();
	const links = new Set<Duplex>();
	let cut = false;

	server.on('connection', (socket) => openings.set(socket, new OpeningBytes(socket, () => host.now(), limits)));
	server.on('request', (request) => {
		if (isGone(request)) return;
		takeHostFromTarget(request);
		updates.note(request);
		openings.get(request.socket)?.skipRequest();
	});
	server.on('upgrade', (request, link, head) => {
		if (link.destroyed) return;
		takeHostFromTarget(request);
		const opening = openings.get(link) ?? null;
		openings.delete(link);
		if (isForeign(request)) {
			opening?.release();
			return;
		}
		// Answers that wait for their turn would end up among the frames.
		if (cut || requests.on(link) > 1) {
			link.destroy();
			return;
		}
		links.add(link);
		link.on('error', destroy);
		link.on('close', () => {
			links.delete(link);
			bytes.end(link);
		});
		bytes.follow(link, head.length);
		router.route(request, link, head, opening);
	});

	return {
		requests,
		admitRequest: (request) => router.admitRequest(request),
		answer: (request, response) => updates.answer(request, response),
		has: (path) => router.has(path),
		get sockets() {
			return router.load.sockets;
		},
		load() {
			bytes.count();
			return router.load;
		},
		async shutdown() {
			router.close(1001, 'The lab server is shutting down.');
			const cancel = host.wait(limits.shutdownGrace, () => {
				cut = true;
				for (const link of links) link.destroy();
			});
			// An upgrade that was under way may add a link, which is refused.
			while (links.size > 0) {
				await Promise.all([...links].map((link) => new Promise((resolve) => link.once('close', resolve))));
			}
			cancel();
		},
	};
}

/// <reference path="./in-page-files.d.ts" />
import hostAddress from 'virtual:in-page-host';
import prelude from 'virtual:in-page-prelude';
import { CALM, type HostCommand, type NetworkState } from '../../in-page/host-message.ts';
import { remoteSockets } from '../../in-page/remote/remote-sockets.ts';
import { defineWebSocket } from '../../in-page/socket/define-web-socket.ts';
import { CANONICAL_ORIGIN } from '../../trace/canonical-address.ts';
import type { OwnServer, PageReach, RunRealm } from './reach.ts';
import { TapClient } from './tap-client.ts';

/** What the browser says of code in a sandbox that has no origin (HTML, "opaque origin"), as on the wire. */
const OPAQUE = 'null';

/** The worker that holds the lab server of this page, and what lies between. */
class InPageHost {
	readonly #worker = new Worker(hostAddress);
	#realms = 0;

	/** @returns the port of a new realm's sockets, and its number */
	join(
		origin: string,
		network: NetworkState,
		own: readonly MessagePort[] = [],
	): { readonly port: MessagePort; readonly realm: number } {
		this.#realms += 1;
		const realm = this.#realms;
		const { port1, port2 } = new MessageChannel();
		this.command({ type: 'join', realm, origin, network }, [port2, ...own]);
		return { port: port1, realm };
	}

	command(command: HostCommand, ports: MessagePort[] = []): void {
		this.#worker.postMessage(command, ports);
	}
}

function newRealm(host: InPageHost, network: () => NetworkState, own?: OwnServer): RunRealm {
	let current: number | null = null;
	const leave = (): void => {
		if (current !== null) host.command({ type: 'leave', realm: current });
		current = null;
	};
	return {
		prelude,
		ownServer: own !== undefined,
		join() {
			leave();
			const { port, realm } = host.join(own?.origin ?? OPAQUE, network(), own && [own.port()]);
			current = realm;
			return port;
		},
		act: (act) => current !== null && host.command({ type: 'network', realm: current, act }),
		last: () => current !== null && host.command({ type: 'last', realm: current }),
		serverGone: () => current !== null && host.command({ type: 'server-gone', realm: current }),
		leave,
	};
}

/** Starts the lab server of this page. */
export function startInPageHost(): PageReach {
	const host = new InPageHost();
	const { port } = host.join(location.origin, CALM);
	const Socket = defineWebSocket({ baseURL: null, connect: remoteSockets(port) });
	const tap = new TapClient({
		connect: () => new Socket(`${CANONICAL_ORIGIN}/tap`),
		now: () => performance.timeOrigin + performance.now(),
		after: (ms, callback) => {
			const timer = setTimeout(callback, ms);
			return () => clearTimeout(timer);
		},
		random: Math.random,
		sameMachine: true,
	});
	tap.connect();
	return { transport: 'page', tap, WebSocket: Socket, realm: (network, own) => newRealm(host, network, own) };
}

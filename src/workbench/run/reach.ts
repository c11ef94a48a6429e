import type { NetworkAct, NetworkState } from '../../in-page/host-message.ts';
import type { InPageRun } from '../../sandbox/sandbox.ts';
import type { Transport } from '../../trace/json.ts';
import type { TapClient } from './tap-client.ts';

/** What a run in the page has of its own: its connections, and the network that they go over. */
export interface RunRealm extends InPageRun {
	act(act: NetworkAct): void;
	/** Its code opens no connection any more. */
	last(): void;
	/** The server that it has of its own is gone. */
	serverGone(): void;
	/** The run is over: its connections end. */
	leave(): void;
}

/** A server that is a program of the lab. */
export interface OwnServer {
	/** What the handshakes of its clients say. */
	readonly origin: string;
	/** @returns the port that brings it their connections */
	port(): MessagePort;
}

/** How a run reaches a lab server, and who watches its bytes. */
export interface Reach {
	readonly transport: Transport;
	readonly tap: Pick<TapClient, 'tap' | 'settled' | 'watch'>;
	/**
	 * For one run; null where its connections are the browser's own.
	 *
	 * @param network what it is like when the run joins it
	 * @param own where its server is not the lab's
	 */
	realm(network: () => NetworkState, own?: OwnServer): RunRealm | null;
}

/** How the page itself reaches it. */
export interface PageReach extends Reach {
	readonly WebSocket: typeof WebSocket;
}

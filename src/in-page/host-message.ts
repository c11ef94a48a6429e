/** What the network of a run is like, as long as nobody changes it. */
export interface NetworkState {
	/** ms that every byte is on its way, in each direction. */
	readonly latency: number;
	/** Bytes a second in each direction; Infinity for no limit. */
	readonly bandwidth: number;
	/** Nothing leaves and nothing arrives, and nobody is told. */
	readonly stalled: boolean;
	/** All connections are broken off, and new ones are refused. */
	readonly down: boolean;
}

export const CALM: NetworkState = { latency: 0, bandwidth: Number.POSITIVE_INFINITY, stalled: false, down: false };

/** What can be done to the network of a run while it runs. */
export type NetworkAct =
	| { readonly type: 'set'; readonly state: NetworkState }
	/** Breaks all connections off; new ones can be opened. */
	| { readonly type: 'cut' };

/**
 * What a page says to the worker that holds its network and the lab server. A realm is whose sockets they are: those of the page itself,
 * or those of one run, each with a network of its own.
 */
export type HostCommand =
	/** The port of its sockets comes with it; behind it another one, where their server is not the lab's: it is given each connection. */
	| {
			readonly type: 'join';
			readonly realm: number;
			/** Said in its handshakes; null for none. */
			readonly origin: string | null;
			readonly network: NetworkState;
	  }
	| { readonly type: 'network'; readonly realm: number; readonly act: NetworkAct }
	/** It opens no connection any more. */
	| { readonly type: 'last'; readonly realm: number }
	/** The server that it had of its own is gone. */
	| { readonly type: 'server-gone'; readonly realm: number }
	/** It is gone: so are its connections. */
	| { readonly type: 'leave'; readonly realm: number };

/** To the server of a realm that has its own, with the port of a new connection. */
export interface RealmConnection {
	/** The number by which the sockets' code knows it, from 1; null, and no port, where none comes any more. */
	readonly socket: number | null;
}

import { clientCompression } from '../deflate/client-compression.ts';
import type { LinkEnd } from '../link/link.ts';
import type { TimeAndChance } from '../link/pipe.ts';
import { ClientConnection, type ConnectionListener } from './client-connection.ts';
import { openingRequest } from './opening-request.ts';
import { OpeningTurns } from './opening-turns.ts';
import type { SocketRequest } from './socket-connection.ts';

export interface ClientConnectionsOptions {
	readonly time: TimeAndChance;
	/** Bytes that nobody can foresee; a test may. */
	randomBytes(length: number): Uint8Array;
	/** Of the page; null for none to be said. */
	readonly origin: string | null;
	/** @returns the page's end of a new connection; one that leads nowhere breaks */
	dial(address: URL): LinkEnd;
}

/** The connections of one page: what the network stack of a browser does for it. */
export class ClientConnections {
	readonly #options: ClientConnectionsOptions;
	readonly #turns = new OpeningTurns();
	readonly #open = new Set<ClientConnection>();

	constructor(options: ClientConnectionsOptions) {
		this.#options = options;
	}

	open({ address, protocols }: SocketRequest, listener: ConnectionListener): ClientConnection {
		const { time, randomBytes, origin, dial } = this.#options;
		const key = randomBytes(16);
		const connection = new ClientConnection({
			open: (start) => this.#turns.wait(address.host, () => start(dial(address))),
			opening: openingRequest({ address, protocols, origin, key }),
			time,
			maskingKey: () => randomBytes(4),
			compression: clientCompression,
			listener: {
				...listener,
				closed: (ended) => {
					this.#open.delete(connection);
					listener.closed(ended);
				},
			},
		});
		this.#open.add(connection);
		return connection;
	}

	/** The page is gone, and its connections with it. */
	goAway(): void {
		for (const connection of this.#open) connection.goAway();
	}
}

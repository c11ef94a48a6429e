import { encodeBase64 } from '../../protocol/base64.ts';
import { type Opening, openAsClient } from '../../protocol/connection/opening.ts';
import type { HeaderToWrite } from '../../protocol/handshake/build.ts';
import { encodeUtf8 } from '../../protocol/utf8.ts';
import { clientCompression } from '../deflate/deflater.ts';
import type { LinkEnd } from '../link/link.ts';
import type { TimeAndChance } from '../link/pipe.ts';
import { ClientConnection, type ConnectionListener } from './client-connection.ts';
import type { OutgoingMessage } from './send-line.ts';
import type { SocketData, SocketRequest } from './socket-connection.ts';

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

interface OpeningRequest {
	readonly address: URL;
	readonly protocols: readonly string[];
	/** Of the page; null for none to be said. */
	readonly origin: string | null;
	/** 16 bytes that nobody can foresee. */
	readonly key: Uint8Array;
}

/** What browsers offer: the server may say how large a window the client compresses with. */
const EXTENSIONS = 'permessage-deflate; client_max_window_bits';

/** The opening handshake of a page (RFC 6455 §4.1, Fetch §3.3). */
function openingRequest({ address, protocols, origin, key }: OpeningRequest): Opening {
	return openAsClient({
		target: address.pathname + address.search,
		host: address.host,
		...(origin !== null && { origin }),
		key: encodeBase64(key),
		protocols,
		extensions: EXTENSIONS,
		headers: authorization(address),
	});
}

/** A name and a password in the address (RFC 7617). */
function authorization({ username, password }: URL): readonly HeaderToWrite[] {
	if (username === '' && password === '') return [];
	const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
	return [['Authorization', `Basic ${encodeBase64(encodeUtf8(pair))}`]];
}

/**
 * Lets one connection at a time open to each host, so that nobody is asked for many at once (RFC 6455 §4.1, step 2 of the requirements
 * for clients).
 */
export class OpeningTurns {
	/** Those that wait, by host; where there is an entry, one is opening. */
	readonly #waiting = new Map<string, Set<() => void>>();

	/**
	 * @param start called when it may open, at once where nobody else is opening
	 * @returns to be called once, when it has opened or never will
	 */
	wait(host: string, start: () => void): () => void {
		const waiting = this.#waiting.get(host);
		if (waiting === undefined) {
			this.#waiting.set(host, new Set());
			start();
		} else waiting.add(start);
		let isOver = false;
		return () => {
			if (isOver) return;
			isOver = true;
			if (!this.#waiting.get(host)?.delete(start)) this.#next(host);
		};
	}

	#next(host: string): void {
		const waiting = this.#waiting.get(host);
		const [first] = waiting ?? [];
		if (waiting === undefined || first === undefined) {
			this.#waiting.delete(host);
			return;
		}
		waiting.delete(first);
		first();
	}
}

/** @returns the same data; what a Blob has must be read first */
export function outgoing(data: SocketData): OutgoingMessage {
	if (!(data instanceof Blob)) return data;
	const bytes = data.arrayBuffer().then((buffer) => new Uint8Array(buffer));
	// Whoever waits for it is told; nobody may.
	bytes.catch(() => {});
	return bytes;
}

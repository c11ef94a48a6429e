import { headerValue } from '../protocol/handshake/header-fields.ts';
import { decodeUtf8 } from '../protocol/utf8.ts';
import type { Conditions } from './link/conditions.ts';
import type { TimeAndChance } from './link/pipe.ts';
import { Network, type Serve } from './network.ts';
import { pageTime, seededRandom } from './page-time.ts';
import { isBlockedPort } from './socket/address.ts';
import { ClientConnections, outgoing } from './socket/client-connections.ts';
import { defineWebSocket } from './socket/define-web-socket.ts';

import type { SocketConnection, SocketListener, SocketRequest } from './socket/socket-connection.ts';

export interface InPageLabOptions {
	/** Given the server's end of each connection: bytes as from TCP. `inPageServer` has the lab's scenarios. */
	readonly serve: Serve;
	/** Which addresses lead to that server; all of them where it is left out. */
	readonly reaches?: (address: URL) => boolean;
	/** What connections are like; a loopback by default. */
	readonly conditions?: Partial<Conditions>;
	/**
	 * The same seed gives the same bytes each time: keys, masks, jitter, chunks. Where it is left out, keys and masks are what the
	 * platform has for secrets.
	 */
	readonly seed?: number;
	/** A clock, in ms, as `ManualTime`; the platform's by default. */
	readonly time?: Pick<TimeAndChance, 'now' | 'wait'>;
	/** Of relative addresses, and of what is said of the page; those of this page by default, none where there is none. */
	readonly baseURL?: string | null;
	readonly origin?: string | null;
}

export interface InPageLab {
	readonly WebSocket: typeof globalThis.WebSocket;
	readonly network: Network;
	/** Ends all connections, as a page does that is left. */
	close(): void;
}

/** A network, a server and a `WebSocket` without TCP: the bytes are those of the real protocol, and nothing leaves the page. */
export function createInPageLab(options: InPageLabOptions): InPageLab {
	const { serve, reaches = () => true, conditions = {}, seed } = options;
	const random = seed === undefined ? Math.random : seededRandom(seed);
	const time = options.time === undefined ? pageTime(random) : withChance(options.time, random);
	const network = new Network({
		time,
		serve,
		conditions,
		reaches: (address) => !isBlockedPort(address) && reaches(address),
	});
	const { baseURL = pageURL(), origin = pageOrigin() } = options;
	const connections = new ClientConnections({
		time,
		randomBytes: seed === undefined ? secretBytes : (length) => Uint8Array.from({ length }, () => random() * 256),
		origin,
		dial: (address) => network.connect(address),
	});
	return {
		WebSocket: defineWebSocket({ baseURL, connect: localSockets(connections, time) }),
		network,
		close: () => connections.goAway(),
	};
}

const withChance = (time: Pick<TimeAndChance, 'now' | 'wait'>, random: () => number): TimeAndChance => ({
	now: () => time.now(),
	wait: (ms, action) => time.wait(ms, action),
	random,
});

const secretBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

/** Not everything that runs this is a page. */
const pageURL = (): string | null => (typeof location === 'undefined' ? null : location.href);
const pageOrigin = (): string | null => (typeof location === 'undefined' ? null : location.origin);

/** @returns how sockets connect whose connections are kept beside them; what they are told is queued as tasks, as in a browser */
function localSockets(
	connections: ClientConnections,
	time: TimeAndChance,
): (request: SocketRequest, listener: SocketListener) => SocketConnection {
	const queueTask = (action: () => void) => void time.wait(0, action);
	return (request, listener) => {
		/** What has left and is not told yet. While code runs, `bufferedAmount` grows only: it is counted off behind it. */
		let left = 0;
		const tellLeft = (): void => {
			const size = left;
			left = 0;
			listener.sent(size);
		};
		const connection = connections.open(request, {
			opened: ({ headers }) =>
				queueTask(() =>
					listener.opened(
						headerValue(headers, 'Sec-WebSocket-Protocol') ?? '',
						headerValue(headers, 'Sec-WebSocket-Extensions') ?? '',
					),
				),
			message: (kind, bytes, taken) =>
				queueTask(() => {
					taken();
					listener.message(kind === 'text' ? decodeUtf8(bytes) : new Uint8Array(bytes).buffer);
				}),
			closing: () => queueTask(() => listener.closing()),
			closed: (ended) => queueTask(() => listener.closed(ended)),
			sent(size) {
				if (left === 0) queueTask(tellLeft);
				left += size;
			},
		});
		return {
			send: (data, size) => connection.send(outgoing(data), size),
			close: (code, reason) => connection.close(code, reason),
			abandon: () => connection.abandon(),
		};
	};
}

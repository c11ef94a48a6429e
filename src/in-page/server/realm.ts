import { headerValue } from '../../protocol/handshake/header-fields.ts';
import { decodeUtf8 } from '../../protocol/utf8.ts';
import type { NetworkAct, NetworkState } from '../host-message.ts';
import type { LinkEnd } from '../link/link.ts';
import type { TimeAndChance } from '../link/pipe.ts';
import { Network } from '../network.ts';
import { type ConnectionMessage, type RemoteMessage, readRemoteMessage } from '../remote/remote-message.ts';
import { isBlockedPort } from '../socket/address.ts';
import type { ClientConnection } from '../socket/client-connection.ts';
import { ClientConnections, outgoing } from '../socket/client-connections.ts';

/** What is used of the port of a realm's sockets. */
export interface RealmPort {
	postMessage(message: ConnectionMessage, transfer: ArrayBuffer[]): void;
	onmessage: ((event: MessageEvent<unknown>) => void) | null;
	close(): void;
}

export interface RealmOptions {
	readonly port: RealmPort;
	readonly time: TimeAndChance;
	readonly randomBytes: (length: number) => Uint8Array;
	readonly origin: string | null;
	readonly network: NetworkState;
	readonly server: RealmServer;
}

/** Who answers the connections of a realm. */
export interface RealmServer {
	/** @param socket the number by which the sockets' code knows it */
	serve(end: LinkEnd, address: URL, socket: number): void;
	/** None comes any more. */
	last?(): void;
	/** It is gone, as a process is that has ended: whatever has not been ended of its connections is ended for it. */
	gone?(): void;
}

interface Kept {
	readonly connection: ClientConnection;
	/** Of messages that were handed over and not taken, the oldest first. */
	readonly untaken: (() => void)[];
}

/** The connections of sockets whose code runs elsewhere, behind a port, with a network of their own. */
export class Realm {
	readonly #port: RealmPort;
	readonly #time: TimeAndChance;
	readonly #network: Network;
	readonly #connections: ClientConnections;
	readonly #sockets = new Map<number, Kept>();
	/** Of the sockets that are being opened, by their addresses: each is an object of its own. */
	readonly #numbers = new WeakMap<URL, number>();
	readonly #server: RealmServer;
	#isServerGone = false;

	constructor({ port, time, randomBytes, origin, network, server }: RealmOptions) {
		this.#port = port;
		this.#server = server;
		this.#time = time;
		this.#network = new Network({
			time,
			serve: (end, address) => server.serve(end, address, this.#numbers.get(address) ?? 0),
			conditions: {},
			reaches: (address) => !this.#isServerGone && !isBlockedPort(address),
		});
		this.#set(network);
		const dial = (address: URL) => this.#network.connect(address);
		this.#connections = new ClientConnections({ time, randomBytes, origin, dial });
		port.onmessage = ({ data }) => {
			const message = readRemoteMessage(data);
			if (message !== null) this.#take(message);
		};
	}

	act(act: NetworkAct): void {
		if (act.type === 'cut') this.#network.cut();
		else this.#set(act.state);
	}

	/** Its sockets' code has come to its end: no connection is opened any more. */
	last(): void {
		this.#server.last?.();
	}

	/** Nobody listens any more; what the server has said before, and the ends of its connections, still arrive. */
	serverGone(): void {
		this.#isServerGone = true;
		this.#server.gone?.();
	}

	#set({ latency, bandwidth, stalled, down }: NetworkState): void {
		this.#network.change({ latency, bandwidth });
		if (stalled) this.#network.stall();
		else this.#network.goOn();
		if (!down) this.#network.up();
		else if (!this.#network.isDown) this.#network.down();
	}

	/** Whoever had the sockets is gone: nobody is told anything any more. */
	leave(): void {
		this.#port.onmessage = null;
		this.#port.close();
		this.#connections.goAway();
		this.#sockets.clear();
		// What a server has still to say to somebody who is gone would be on its way for ever where nothing moves.
		this.#network.goOn();
	}

	#take(message: RemoteMessage): void {
		if (message.type === 'open') {
			this.#open(message);
			return;
		}
		const kept = this.#sockets.get(message.socket);
		if (kept === undefined) return;
		const { connection, untaken } = kept;
		if (message.type === 'send') connection.send(outgoing(message.data), message.size);
		else if (message.type === 'close') connection.close(message.code, message.reason);
		else if (message.type === 'abandon') connection.abandon();
		else for (const taken of untaken.splice(0, message.messages)) taken();
	}

	#open({ socket, address, protocols }: RemoteMessage & { readonly type: 'open' }): void {
		if (!URL.canParse(address) || this.#sockets.has(socket)) return;
		const untaken: (() => void)[] = [];
		const post = (message: ConnectionMessage, transfer: ArrayBuffer[] = []) =>
			this.#port.postMessage(message, transfer);
		let left = 0;
		const tellLeft = (): void => {
			post({ type: 'sent', socket, size: left });
			left = 0;
		};
		const url = new URL(address);
		this.#numbers.set(url, socket);
		const connection = this.#connections.open(
			{ address: url, protocols },
			{
				opened: ({ headers }) =>
					post({
						type: 'opened',
						socket,
						protocol: headerValue(headers, 'Sec-WebSocket-Protocol') ?? '',
						extensions: headerValue(headers, 'Sec-WebSocket-Extensions') ?? '',
					}),
				message: (kind, bytes, taken) => {
					untaken.push(taken);
					if (kind === 'text') post({ type: 'message', socket, data: decodeUtf8(bytes) });
					else {
						const { buffer } = new Uint8Array(bytes);
						post({ type: 'message', socket, data: buffer }, [buffer]);
					}
				},
				closing: () => post({ type: 'closing', socket }),
				closed: (ended) => {
					this.#sockets.delete(socket);
					post({ type: 'closed', socket, ended });
				},
				sent: (size) => {
					if (left === 0) this.#time.wait(0, tellLeft);
					left += size;
				},
			},
		);
		this.#sockets.set(socket, { connection, untaken });
	}
}

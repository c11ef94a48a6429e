import type { BytesEvent, LostEvent, PeerEvent } from '../../trace/events.ts';
import type { Transport } from '../../trace/json.ts';

/** What the page has of the lab server, as sending needs it. */
export interface LabAccess {
	/** `page` where no lab server answers: then it is one in the page. */
	readonly transport: Transport;
	/** `ws://host:port` of the server that this page is from. */
	readonly origin: string;
	/** Milliseconds, on the clock of `watch`. */
	now(): number;
	connect(url: string): WebSocket;
	/**
	 * Has the bytes of the next socket watched.
	 *
	 * @param startedAt the zero of the times
	 * @returns null where the server is not to be watched
	 */
	watch(
		startedAt: number,
		receive: (events: readonly (BytesEvent | LostEvent | PeerEvent)[]) => void,
	): Promise<{ /** Of the address: `tap=…` */ readonly parameter: string; end(): void } | null>;
}

/** What is on while bytes are sent; its trace grows. */
export interface Sending {
	/** Ends it: the connection is closed, or cut. */
	stop(): void;
}

/** The one connection of a sending. */
export const SENT_SOCKET = 1;

/** Bytes that the lab server takes in an address (`LAB_LIMITS.givenBytes`); through the tunnel as many. */
export const MAX_SENT = 4096;

/** The lab server's addresses that frames of a client can be sent to. */
export const RECEIVERS = ['/echo', '/limit?max=64', '/deflate', '/fragment?into=3', '/silent'] as const;
export type Receiver = (typeof RECEIVERS)[number];

import type { Host } from './host.ts';
import type { Refusal } from './http/refusal.ts';
import type { RequestCost } from './http/request-bytes.ts';
import type { HttpRequestHead } from './http/request-head.ts';
import type { LabLimits } from './limits.ts';
import type { Parameters, ValuesOf } from './parameters.ts';
import type { Peer } from './peer.ts';
import type { Shared } from './shared/shared.ts';

/** An opening handshake that a scenario is to answer. */
export interface OpeningHandshake<Values> {
	readonly request: HttpRequestHead;
	readonly values: Values;
	readonly host: Host;
	/** Opens a connection to the lab's own server in the name of this client; null where that is not to be had or not asked for. */
	readonly dial: Dial | null;
	/** The run of a lab that the client belongs to; null where none is named. */
	readonly run: string | null;
	/** What the plain requests of the same run cost so far, by path; null where nobody counts them. */
	readonly requestBytes: (() => Readonly<Record<string, RequestCost>>) | null;
	/** What one socket may use: the figures of this run of the server. */
	readonly limits: LabLimits;
	/** What this server has in common with others, if there are any. */
	readonly shared: Shared;
}

/** One socket of a scenario, from the moment on which it is open. */
export interface Session<Values> extends OpeningHandshake<Values> {
	readonly peer: Peer;
	/** Runs the action after so many ms, unless the socket is closed first. */
	readonly after: (ms: number, action: () => void) => void;
	/**
	 * Runs the action when it is this socket's turn: of all that wait for it at this address, one is served each time the
	 * event loop comes round. For scenarios that have so much to send that others would have to wait.
	 */
	readonly inTurn: (action: () => void) => void;
	/** Makes a listener for things other than the peer: one that closes the socket with 1011 when it throws. */
	readonly guard: <Args extends readonly unknown[]>(listener: (...args: Args) => void) => (...args: Args) => void;
}

/** How messages are compressed where the client offers permessage-deflate (RFC 7692): every one, however short. */
export interface DeflateSettings {
	/** Of the window that the server compresses with, as its exponent. */
	readonly windowBits: number;
	/** Of zlib, from 1 to 9. */
	readonly memoryLevel: number;
	/** The size of the pieces that are worked on. */
	readonly chunkBytes: number;
	/** False: both sides are to begin each message with an empty window. */
	readonly contextTakeover: boolean;
}

/** What a socket needs that is not the same for all. */
export interface Settings {
	/** Without it, permessage-deflate is declined. */
	readonly deflate?: DeflateSettings;
	/** False: pings are not answered. */
	readonly autoPong?: boolean;
	/** Bytes; a larger message is answered with 1009, and with the name of that limit. */
	readonly maxPayload?: number;
	readonly payloadLimit?: string;
	/** False: the event loop comes round between one message and the next, however many arrive at once. */
	readonly allowSynchronousEvents?: boolean;
}

/** What the lab server does at one address. */
export interface Scenario<P extends Parameters = Parameters> {
	readonly path: `/${string}`;
	readonly parameters: P;
	/** The name of a parameter that may stand behind the path, as in `/chat/lobby`, and not in the query. */
	readonly inPath?: string;
	/** False: the server sends no pings to find out whether the peer is still there. Such a scenario has a lifetime. */
	readonly keepAlive?: false;
	/** True: pages of other sites may not open it. */
	readonly ownPagesOnly?: true;
	/** True: it opens connections to the lab's own server. */
	readonly dials?: true;
	/** The link of each socket is cut after so many ms. */
	readonly lifetime?: number;
	/** @returns the settings that this socket needs beside those of all */
	settings?(values: ValuesOf<P>, limits: LabLimits): Settings;
	/** @returns how to refuse the handshake, or null to accept it */
	handshake?(opening: OpeningHandshake<ValuesOf<P>>): Refusal | null;
	/**
	 * Without it the first subprotocol that the client offers is agreed on.
	 *
	 * @returns which of the offered subprotocols to agree on, or false for none
	 */
	subprotocol?(offered: ReadonlySet<string>, opening: OpeningHandshake<ValuesOf<P>>): string | false;
	/** Changes the lines of the 101 response in place: the status line, then one line a header, without line ends. */
	respond?(lines: string[], opening: OpeningHandshake<ValuesOf<P>>): void;
	/** Called once for each socket, when it is open. */
	connect(session: Session<ValuesOf<P>>): void;
}

/** Types a scenario where it stands: its values follow from its parameters. */
export const defineScenario = <const P extends Parameters>(scenario: Scenario<P>): Scenario<P> => scenario;

/** A connection to the lab's own server: bytes both ways, with back-pressure both ways. */
export interface ByteConnection {
	/** Bytes that are on their way through it. */
	readonly held: number;
	/** @returns false when it should take no more until `onDrain`; what is written to one that is gone is lost */
	write(bytes: Uint8Array): boolean;
	onData(listener: (chunk: Uint8Array) => void): void;
	onDrain(listener: () => void): void;
	/** Called when the other end has ended it, and when it broke: perhaps twice. */
	onEnd(listener: () => void): void;
	pause(): void;
	resume(): void;
	cut(): void;
}

/** Opens a connection in somebody's name. The caller owns it. */
export type Dial = () => ByteConnection;

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { PerMessageDeflateOptions, WebSocket } from 'ws';
import type { Host } from './host.ts';
import type { Refusal } from './http/refusal.ts';
import type { Parameters, ValuesOf } from './parameters.ts';

/** An opening handshake that a scenario is to answer. */
export interface Opening<Values> {
	readonly request: IncomingMessage;
	readonly values: Values;
}

/** One socket of a scenario, from the moment on which it is open. */
export interface Session<Values> extends Opening<Values> {
	/** The server's end. Errors are handled: `ws` closes the socket with the right code by itself. */
	readonly webSocket: WebSocket;
	/** The connection under it, for scenarios that write bytes of their own. What is written here is seen by the tap. */
	readonly link: Duplex;
	readonly host: Host;
	/** Runs the action after so many ms, unless the socket is closed first. */
	readonly after: (ms: number, action: () => void) => void;
}

/** What the lab server does at one address. */
export interface Scenario<P extends Parameters = Parameters> {
	readonly path: `/${string}`;
	readonly parameters: P;
	/** Settings of `ws` that the scenario needs; they are the same for all of its sockets. */
	readonly settings?: {
		readonly perMessageDeflate?: PerMessageDeflateOptions;
		/** False: pings are not answered by `ws`. */
		readonly autoPong?: boolean;
		/** Bytes; a larger message is answered with 1009. */
		readonly maxPayload?: number;
	};
	/** @returns how to refuse the handshake, or null to accept it */
	handshake?(opening: Opening<ValuesOf<P>>): Refusal | null;
	/**
	 * Without it the first subprotocol that the client offers is agreed on.
	 *
	 * @returns which of the offered subprotocols to agree on, or false for none
	 */
	subprotocol?(offered: ReadonlySet<string>, opening: Opening<ValuesOf<P>>): string | false;
	/** Changes the lines of the 101 response in place: the status line, then one line a header, without line ends. */
	respond?(lines: string[], opening: Opening<ValuesOf<P>>): void;
	/** Called once for each socket, when it is open. */
	connect(session: Session<ValuesOf<P>>): void;
}

/** Types a scenario where it stands: its values follow from its parameters. */
export const defineScenario = <const P extends Parameters>(scenario: Scenario<P>): Scenario<P> => scenario;

/** One thing that a scripted client does. All else it leaves undone: it answers a ping or a Close only where it is told to. */
export type ScriptStep =
	/** Nothing, for so many ms. */
	| { readonly wait: number }
	/** A text message in one frame, masked as it should be. */
	| { readonly text: string }
	/** Bytes as they are, in hexadecimal. */
	| { readonly bytes: string }
	/** So many zero bytes. */
	| { readonly zeros: number }
	/** A Close frame with this code, and the end of the link once the server has answered it. */
	| { readonly close: number; readonly reason?: string }
	/** The link is broken off. */
	| { readonly cut: true };

/** A client that is no program: it writes bytes, and does with what it gets only what is said here. */
export interface ScriptedClient {
	/** What readers call it. */
	readonly name: string;
	/** At which it connects, in ms after each `client.js` has its first connection (or 2 s after the start of the run). */
	readonly after: number;
	/** `/` where it is left out. */
	readonly target?: string;
	/** Beside those of an opening handshake. */
	readonly headers?: Readonly<Record<string, string>>;
	/** It reads nothing behind the server's answer to its handshake. */
	readonly deaf?: true;
	/** It answers pings, as the protocol asks for (RFC 6455 §5.5.2). */
	readonly pongs?: true;
	/** What it does once its handshake is accepted. */
	readonly steps: readonly ScriptStep[];
}

/** The programs of a lab with two: how often `client.js` runs at once, and who else connects. */
export interface TwoPrograms {
	readonly clients: number;
	readonly scripted: readonly ScriptedClient[];
}

/** Who connects where nobody says otherwise: `client.js`, which may open as many sockets as it likes. */
export const ONE_CLIENT: TwoPrograms = { clients: 1, scripted: [] };

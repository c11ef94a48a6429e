import type { Connection, WireFrame } from '../../trace/connection.ts';
import type { ReadyState } from '../../trace/events.ts';
import type { TraceRef } from '../../trace/trace-ref.ts';

export type Peer = 'client' | 'server';

/** Why a `readyState` changed. */
export type Cause =
	/** The constructor was called. */
	| { readonly id: 'construct' }
	/** The opening handshake succeeded. */
	| { readonly id: 'open' }
	/** The page called `close()`. */
	| { readonly id: 'close-call'; readonly args: string }
	/** The server's close frame came. */
	| { readonly id: 'server-close'; readonly code: number }
	/** The opening handshake failed. */
	| { readonly id: 'failed'; readonly code: number | null }
	/** The connection is closed: the close event says so. */
	| { readonly id: 'closed'; readonly code: number | null; readonly clean: boolean }
	/** The same straight from OPEN: the server's close frame had come, and nobody looked before the end. */
	| { readonly id: 'closed-unseen'; readonly code: number | null }
	/** The TCP link ended with no close frame from the server. */
	| { readonly id: 'lost'; readonly code: number | null }
	/** The server answered 101. */
	| { readonly id: 'accepted' }
	/** The client's close frame came to the server. */
	| { readonly id: 'client-close'; readonly code: number }
	/** The server sent its close frame first. */
	| { readonly id: 'own-close'; readonly code: number | null }
	/** The server destroyed the TCP link. */
	| { readonly id: 'cut' }
	/** The TCP link ended, for the server. */
	| { readonly id: 'disconnected' };

export type CauseId = Cause['id'];

/** One change of one peer's `readyState`. */
export interface StateChange {
	readonly peer: Peer;
	/** Milliseconds since the run began. */
	readonly t: number;
	/** Null for the first state of all. */
	readonly from: ReadyState | null;
	readonly to: ReadyState;
	readonly cause: Cause;
	/** The line of code that made the call, or the first that handles the event; null where there is none. */
	readonly line: number | null;
	/** What caused it, where that can be pointed at. */
	readonly ref: TraceRef | null;
}

/** Changes of one peer that are listed, the first and the last ones. A socket has three; a file may tell anything. */
export const MAX_CHANGES = 100;

interface RawChange {
	readonly t: number;
	readonly from: ReadyState | null;
	readonly to: ReadyState;
}

/**
 * The changes of both peers' `readyState`, read from a connection that grows. Each reading costs what is new; a socket has
 * three changes on either side, in a run of any length.
 */
export class StateChanges {
	/** Time of the last thing that was seen of this socket. */
	end = 0;
	/** HTTP status of a refusal, and when. */
	refused: { readonly status: number; readonly t: number } | null = null;
	/** Changes in the middle that are not listed. */
	omitted = 0;
	readonly #connection: Connection;
	readonly #client: RawChange[] = [];
	readonly #server: RawChange[] = [];
	/** When the server destroyed the TCP link. */
	#cut: number | null = null;
	readonly #closeFrames: { out: WireFrame | null; in: WireFrame | null } = { out: null, in: null };
	readonly #read = { states: 0, facts: 0, frames: 0 };

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/** @returns all changes so far, in the order of their times */
	read(): readonly StateChange[] {
		this.#readNew();
		const changes = [
			...this.#client.map((raw) => this.#clientChange(raw)),
			...this.#server.map((raw) => this.#serverChange(raw)),
		];
		return changes.sort((a, b) => a.t - b.t);
	}

	#readNew(): void {
		const { states, peerFacts, frames, fired, calls, construct, request, response } = this.#connection;
		for (; this.#read.states < states.length; this.#read.states++) {
			const state = states[this.#read.states];
			if (state === undefined) break;
			// CONNECTING begins with the call; the first look at the socket comes when the constructor has returned.
			const first = this.#client.length === 0 && state.readyState === 0;
			this.#add(this.#client, first ? (construct?.t ?? state.t) : state.t, state.readyState);
		}
		for (; this.#read.facts < peerFacts.length; this.#read.facts++) {
			const peer = peerFacts[this.#read.facts];
			if (peer?.fact.type === 'state') this.#add(this.#server, peer.t, peer.fact.readyState);
			else if (peer?.fact.type === 'cut') this.#cut ??= peer.t;
			else if (peer?.fact.type === 'refused') this.refused = { status: peer.fact.status, t: peer.t };
		}
		for (; this.#read.frames < frames.length; this.#read.frames++) {
			const frame = frames[this.#read.frames];
			if (frame !== undefined && frame.close !== null) this.#closeFrames[frame.direction] ??= frame;
		}
		const last = [
			states.at(-1),
			peerFacts.at(-1),
			frames.at(-1),
			fired.at(-1)?.event,
			calls.at(-1)?.call,
			request,
			response,
		];
		for (const thing of last) this.end = Math.max(this.end, thing?.t ?? 0);
	}

	/** Puts a state at the end, unless it is the one that was there. */
	#add(changes: RawChange[], t: number, to: ReadyState): void {
		const from = changes.at(-1)?.to ?? null;
		if (to === from) return;
		changes.push({ t, from, to });
		if (changes.length <= MAX_CHANGES) return;
		changes.splice(MAX_CHANGES / 2, 1);
		this.omitted += 1;
	}

	#clientChange(raw: RawChange): StateChange {
		const { socket, calls, fired, closeCall, closed } = this.#connection;
		const change = (cause: Cause, ref: TraceRef | null, line: number | null): StateChange => ({
			peer: 'client',
			...raw,
			cause,
			ref,
			line,
		});
		if (raw.to === 0) {
			const first = calls[0]?.call.method === 'construct' ? calls[0].call : null;
			return change({ id: 'construct' }, first && { kind: 'call', socket, call: 0 }, first?.line ?? null);
		}
		if (raw.to === 1) {
			const first = fired[0]?.event.type === 'open' ? fired[0].event : null;
			return change({ id: 'open' }, first && { kind: 'event', socket, event: 0 }, first?.handlers[0] ?? null);
		}
		const server = this.#closeFrames.in;
		if (raw.to === 2) {
			const call = closeCall === null ? undefined : calls[closeCall]?.call;
			if (closeCall !== null && call !== undefined) {
				const ref: TraceRef = { kind: 'call', socket, call: closeCall };
				// CLOSING begins within the call; the look at the socket comes when it has returned (WHATWG WebSockets, close()).
				return { ...change({ id: 'close-call', args: call.args.join(', ') }, ref, call.line), t: call.t };
			}
			const ref: TraceRef | null = server && { kind: 'frame', socket, frame: server.id };
			return change({ id: 'server-close', code: server?.close?.code ?? 1005 }, ref, null);
		}
		const code = closed?.code ?? null;
		// The close event is the last one that a socket ever gets.
		const ref: TraceRef | null = closed === null ? null : { kind: 'event', socket, event: fired.length - 1 };
		const line = closed?.handlers[0] ?? null;
		if (raw.from === 0) return change({ id: 'failed', code }, ref, line);
		if (raw.from === 1) return change({ id: server === null ? 'lost' : 'closed-unseen', code }, ref, line);
		return change({ id: 'closed', code, clean: closed?.wasClean ?? false }, ref, line);
	}

	#serverChange(raw: RawChange): StateChange {
		const { socket, response } = this.#connection;
		const change = (cause: Cause, ref: TraceRef | null): StateChange => ({
			peer: 'server',
			...raw,
			cause,
			ref,
			line: null,
		});
		if (raw.to <= 1) {
			const accepted = change({ id: 'accepted' }, response && { kind: 'handshake', socket, direction: 'in' });
			// `ws` opens the socket as it writes the 101; that is looked at a moment later.
			return { ...accepted, t: Math.min(raw.t, response?.t ?? raw.t) };
		}
		const { out, in: own } = this.#closeFrames;
		// A cut passes CLOSING on its way; where the server was closing already, it is what ended that.
		const first = this.#server.find(({ t }) => this.#cut !== null && t >= this.#cut);
		if (raw === first) return change({ id: 'cut' }, null);
		if (raw.to === 3) return change({ id: 'disconnected' }, null);
		if (out?.close && (own === null || out.id < own.id)) {
			return change({ id: 'client-close', code: out.close.code }, { kind: 'frame', socket, frame: out.id });
		}
		return change({ id: 'own-close', code: own?.close?.code ?? null }, own && { kind: 'frame', socket, frame: own.id });
	}
}

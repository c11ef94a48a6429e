import { isAccepted } from '../../protocol/handshake/head.ts';
import { type Ending, endingOf, wasLost } from '../../trace/ending.ts';
import type { ReadyState, SocketId } from '../../trace/events.ts';
import type { Entry, History, Side, StateBegin } from '../../trace/history.ts';
import type { TraceModel } from '../../trace/model.ts';
import { refOfMoment } from '../../trace/moment.ts';
import type { SocketMoments } from '../../trace/moment-reader.ts';
import { Moments } from '../../trace/moments.ts';
import type { TraceRef } from '../../trace/trace-ref.ts';

/** What the page was told of an end: an error event, the code of the close event. */
export interface Told {
	readonly error: boolean;
	readonly code: number | null;
}

/** Why a `readyState` changed. */
export type Cause =
	/** The constructor was called. */
	| { readonly id: 'construct' }
	/** The opening handshake succeeded. */
	| { readonly id: 'open' }
	/** The page called `close()`. */
	| { readonly id: 'close-call'; readonly args: string }
	/** The server's close frame came; null where it was not seen. */
	| { readonly id: 'server-close'; readonly code: number | null }
	/** It never opened. */
	| { readonly id: 'failed'; readonly ending: Ending | null; readonly told: Told }
	/** The close event came. */
	| { readonly id: 'closed'; readonly clean: boolean; readonly bothWays: boolean; readonly told: Told }
	/** The same straight from OPEN: the server's close frame had come, and nobody looked before the end. */
	| { readonly id: 'closed-unseen'; readonly told: Told }
	/** It was open, and ended with 1006. */
	| { readonly id: 'lost'; readonly ending: Ending | null; readonly told: Told }
	/** The worker was ended. */
	| { readonly id: 'worker-ended'; readonly by: 'stop' | 'failure' }
	/** The server answered 101. */
	| { readonly id: 'accepted' }
	/** The client's close frame came to the server. */
	| { readonly id: 'client-close'; readonly code: number }
	/** The server sent its close frame first; null where it was not seen. */
	| { readonly id: 'own-close'; readonly code: number | null }
	/** The server destroyed the TCP link. */
	| { readonly id: 'cut'; readonly closing: boolean }
	/** The TCP link ended, for the server. */
	| { readonly id: 'disconnected' };

/** One change of one peer's `readyState`. */
export interface StateChange {
	readonly peer: Side;
	/** Milliseconds since the run began. */
	readonly t: number;
	/** Its place in the order of all moments. */
	readonly position: number;
	/** Null for the first state of all. */
	readonly from: ReadyState | null;
	/** Null where the socket is gone with its worker. */
	readonly to: ReadyState | null;
	readonly cause: Cause;
	/** The line of code that made the call, or the first that handles the event; null where there is none. */
	readonly line: number | null;
	/** What caused it, where that can be pointed at. */
	readonly ref: TraceRef | null;
}

/** Changes of one peer that are listed, the first and the last ones. A socket has three; a file may tell anything. */
export const MAX_CHANGES = 100;

/**
 * The changes of both peers' `readyState`, with what made them, in the order of the timeline. Each reading costs what is
 * new.
 */
export class StateChanges {
	/** Changes in the middle that are not listed. */
	omitted = 0;
	readonly #moments: Moments;
	readonly #socket: SocketId;

	constructor(trace: TraceModel, socket: SocketId) {
		this.#moments = new Moments(trace, socket);
		this.#socket = socket;
	}

	/** Events that the trace has and that were not read yet. */
	get waiting(): number {
		return this.#moments.waiting;
	}

	/** Time of the last thing that was seen of this socket. */
	get end(): number {
		const { client = null, server = null } = this.#moments.socket(this.#socket)?.history.last ?? {};
		return Math.max(client?.t ?? 0, server?.t ?? 0);
	}

	/** HTTP status of a refusal, and when. */
	get refused(): { readonly status: number; readonly t: number } | null {
		const history = this.#moments.socket(this.#socket)?.history;
		// Where a redirect was followed, there is a WebSocket at the other end, elsewhere.
		if (history === undefined || history.opened !== null) return null;
		const head = history.response?.handshake.head ?? null;
		if (history.response !== null && head !== null) {
			return isAccepted(head) ? null : { status: head.status, t: history.response.t };
		}
		// The answer was not seen, and the server says what it was.
		const said = history.entries.find((entry) => entry.kind === 'peer' && entry.fact.type === 'refused');
		return said?.kind === 'peer' && said.fact.type === 'refused' ? { status: said.fact.status, t: said.t } : null;
	}

	/**
	 * @param things what is chosen, then what belongs to it
	 * @returns those of the changes that had come about by the first of the things that has a moment, that moment included; all
	 * of them where none has one
	 */
	until(changes: readonly StateChange[], things: readonly TraceRef[]): readonly StateChange[] {
		const last = things.map((thing) => this.#moments.indexOf(thing)).find((found) => found !== -1);
		return last === undefined ? changes : changes.filter(({ position }) => position <= last);
	}

	/**
	 * @param limit moments after which the rest waits for the next time
	 * @returns all changes so far
	 */
	read(limit?: number): readonly StateChange[] {
		this.#moments.read(limit);
		const socket = this.#moments.socket(this.#socket);
		if (socket === null) return [];
		const { client, server } = socket.history.states;
		// Before it has answered, and where it refused, the server has no WebSocket.
		const first = server.findIndex(({ readyState }) => readyState === 1);
		const own = first === -1 ? [] : server.slice(first);
		this.omitted = Math.max(0, client.length - MAX_CHANGES) + Math.max(0, own.length - MAX_CHANGES);
		const changes = [
			...listed(client).map((index) => clientChange(socket, client, index)),
			...listed(own).map((index) => serverChange(socket, own, index)),
		];
		return changes.filter((change) => change !== null).sort((a, b) => a.position - b.position);
	}
}

/** @returns the indices of what is listed of so many changes */
function listed({ length }: readonly StateBegin[]): readonly number[] {
	const all = Array.from({ length: Math.min(length, MAX_CHANGES) }, (_, index) => index);
	return all.map((index) => (index < MAX_CHANGES / 2 ? index : index + Math.max(0, length - MAX_CHANGES)));
}

function changeAt(socket: SocketMoments, { entry, readyState }: StateBegin, from: ReadyState | null, cause: Cause) {
	const moment = socket.at(entry);
	if (moment === null) return null;
	const line =
		entry.kind === 'call'
			? entry.call.call.line
			: entry.kind === 'event'
				? (entry.fired.event.handlers[0] ?? null)
				: null;
	const { t, position } = moment;
	const frame = causingFrame(socket.history, cause);
	const ref: TraceRef = frame
		? { kind: 'frame', socket: socket.connection.socket, frame: frame.wire.id }
		: refOfMoment(moment);
	return { peer: entry.side, t, position, from, to: readyState, cause, line, ref };
}

/** The frame of the other peer that a change came of. */
function causingFrame({ closes }: History, { id }: Cause) {
	return id === 'server-close' ? closes.in : id === 'client-close' ? closes.out : null;
}

function clientChange(socket: SocketMoments, all: readonly StateBegin[], index: number): StateChange | null {
	const begun = all[index];
	const from = all[index - 1]?.readyState ?? null;
	return begun ? changeAt(socket, begun, from, clientCause(socket, begun, from)) : null;
}

function clientCause({ connection, history }: SocketMoments, begun: StateBegin, from: ReadyState | null): Cause {
	const { entry, readyState } = begun;
	if (entry.kind === 'worker-ended') return { id: 'worker-ended', by: entry.by };
	if (readyState === 0) return { id: 'construct' };
	if (readyState === 1) return { id: 'open' };
	const server = history.closes.in?.wire.close?.code ?? null;
	if (readyState === 2) {
		const call = entry.kind === 'call' ? entry.call.call : null;
		return call === null ? { id: 'server-close', code: server } : { id: 'close-call', args: call.args.join(', ') };
	}
	const close = history.closed?.fired.event;
	const { code, clean } =
		close?.type === 'close' ? { code: close.code, clean: close.wasClean } : { code: null, clean: false };
	const told: Told = { error: history.failed !== null, code };
	const wasOpen = history.states.client.some((one) => one.readyState === 1);
	if (!wasOpen) return { id: 'failed', ending: endingOf(connection), told };
	if (wasLost(history)) return { id: 'lost', ending: endingOf(connection), told };
	if (from === 1 && server !== null) return { id: 'closed-unseen', told };
	return { id: 'closed', clean, bothWays: server !== null && history.closes.out !== null, told };
}

function serverChange(socket: SocketMoments, all: readonly StateBegin[], index: number): StateChange | null {
	const begun = all[index];
	const before = all[index - 1] ?? null;
	return begun ? changeAt(socket, begun, before?.readyState ?? null, serverCause(socket.history, begun, before)) : null;
}

function serverCause(
	{ closes, linkEnd }: History,
	{ entry, readyState }: StateBegin,
	before: StateBegin | null,
): Cause {
	if (readyState === 1) return { id: 'accepted' };
	// The first change from the cut on is what it made, be it CLOSING or CLOSED.
	const cut = linkEnd?.fact.type === 'cut' && linkEnd.id <= entry.id ? linkEnd : null;
	if (cut !== null && (before === null || before.entry.id < cut.id)) {
		return { id: 'cut', closing: isBefore(closes.in, cut) };
	}
	if (readyState === 3) return { id: 'disconnected' };
	const { out, in: own } = closes;
	const theirs = out?.wire.close ?? null;
	if (out !== null && theirs !== null && (own === null || out.id < own.id) && out.id <= entry.id) {
		return { id: 'client-close', code: theirs.code };
	}
	return { id: 'own-close', code: own?.wire.close?.code ?? null };
}

const isBefore = (entry: Entry | null, other: Entry): boolean => entry !== null && entry.id < other.id;

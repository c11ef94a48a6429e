import type { Connection } from '../../trace/connection.ts';
import { isReadWhole } from '../../trace/ending.ts';
import type { Direction } from '../../trace/events.ts';
import type { TraceModel } from '../../trace/model.ts';
import { Pauses } from './pauses.ts';
import { SentPayload, WirePayload } from './payload-series.ts';
import { StepSeries } from './step-series.ts';

/** Where the payload of one connection was, at any time. Read from a connection that grows; each reading costs what is new. */
export class Flow {
	readonly sent: SentPayload;
	readonly wire: WirePayload;
	/** Bytes and messages that came to the page in message events, in all. */
	readonly delivered = new StepSeries();
	readonly deliveredMessages = new StepSeries();
	/** `bufferedAmount` at the server, where that is a program of the lab. */
	readonly serverBuffered = new StepSeries();
	readonly pauses = new Pauses();
	/** The first and the last thing seen of this socket, in ms since the run began. */
	start = 0;
	end = 0;
	/** Whether there was more than the last `update` took in. */
	behind = false;
	readonly #connection: Connection;
	readonly #next = { fired: 0, pause: 0, server: 0 };

	/** @param trace that the connection is one of */
	constructor(connection: Connection, trace: TraceModel) {
		this.#connection = connection;
		this.sent = new SentPayload(connection);
		this.wire = new WirePayload(connection, trace);
	}

	/**
	 * Takes in what is new.
	 *
	 * @param most things of each kind that are read at once, so that a long run that is opened late doesn't block the page
	 */
	update(most = Number.POSITIVE_INFINITY): this {
		const { history, states, server } = this.#connection;
		const { buffered } = server;
		const { fired, pauses, linkEnd } = history;
		const lastFired = Math.min(fired.length, this.#next.fired + most);
		const sent = this.sent.update(most);
		const wire = this.wire.update(most);
		const lastBuffered = Math.min(buffered.length, this.#next.server + most);
		this.behind = !sent || !wire || lastFired < fired.length || lastBuffered < buffered.length;
		for (; this.#next.server < lastBuffered; this.#next.server++) {
			const amount = buffered[this.#next.server];
			if (amount !== undefined) this.serverBuffered.append(amount.t, amount.bytes);
		}
		for (; this.#next.fired < lastFired; this.#next.fired++) {
			const event = fired[this.#next.fired]?.fired.event;
			if (event?.type !== 'message') continue;
			this.delivered.append(event.t, this.delivered.last + event.data.size);
			this.deliveredMessages.append(event.t, this.deliveredMessages.last + 1);
		}
		for (; this.#next.pause < pauses.length; this.#next.pause++) {
			const pause = pauses[this.#next.pause];
			if (pause !== undefined) this.pauses.change(pause.t, pause.fact.type === 'paused');
		}
		// Nobody is asked to read what no longer comes.
		if (linkEnd !== null) this.pauses.change(linkEnd.t, false);
		this.start = (history.calls[0] ?? history.request ?? history.entries[0] ?? states[0])?.t ?? 0;
		const { last } = history;
		for (const one of [last.client, last.server, states.at(-1), buffered.at(-1)])
			this.end = Math.max(this.end, one?.t ?? 0);
		return this;
	}

	/** What is known at a time, in bytes; `written`, `delivered` and `backlog` in messages where those are compressed. */
	at(t: number): FlowAt {
		const { sent, wire } = this;
		const seen = wire.read.at(t);
		const read = t > this.knownUntil('out') ? null : seen;
		// What the server has read has left the page, also where bufferedAmount was not told yet.
		const left = Math.max(sent.left.at(t), seen);
		const handed = sent.handed.at(t);
		const written = t > this.knownUntil('in') ? null : this.incoming.written.at(t);
		const delivered = this.incoming.delivered.at(t);
		return {
			buffered: sent.buffered.at(t),
			serverBuffered: this.serverBuffered.at(t),
			handed,
			inPage: Math.max(0, handed - left),
			underWay: read === null ? null : left - read,
			read,
			written,
			delivered,
			backlog: written === null ? null : Math.max(0, written - delivered),
		};
	}

	/** @returns until when the wire of a direction is known, in ms: bytes may be missing that were not recorded */
	knownUntil(direction: Direction): number {
		if (this.isWhole(direction)) return Number.POSITIVE_INFINITY;
		const line = direction === 'out' ? this.wire.read : this.wire.written;
		return line.time(line.length - 1);
	}

	/** @returns whether the wire of a direction is known to its end */
	isWhole(direction: Direction): boolean {
		return isReadWhole(this.#connection, direction);
	}

	/** The two lines of the incoming direction, in a unit in which they can be compared. */
	get incoming(): {
		readonly unit: 'bytes' | 'messages';
		readonly written: StepSeries;
		readonly delivered: StepSeries;
	} {
		return this.wire.compressed
			? { unit: 'messages', written: this.wire.messages, delivered: this.deliveredMessages }
			: { unit: 'bytes', written: this.wire.written, delivered: this.delivered };
	}
}

export interface FlowAt {
	/** `bufferedAmount`. */
	readonly buffered: number;
	readonly handed: number;
	/** Handed over and not gone: like `bufferedAmount`, but what the server has read is known to have gone. */
	readonly inPage: number;
	/** Null, like the others, where bytes of the wire were not recorded. */
	readonly underWay: number | null;
	readonly read: number | null;
	readonly written: number | null;
	readonly delivered: number;
	/** `bufferedAmount` at the server. */
	readonly serverBuffered: number;
	/** Written by the server and not yet delivered to the page. */
	readonly backlog: number | null;
}

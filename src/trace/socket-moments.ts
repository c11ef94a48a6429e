import type { Connection } from './connection.ts';
import type { Entry, History, Side } from './history.ts';
import type { Moment, MomentOf } from './moment.ts';

/** The moments of one socket: its history, each entry at its place among all moments. It grows in place. */
export class SocketMoments {
	readonly connection: Connection;
	readonly history: History;
	/** By the id of the entry. */
	readonly #placed: Moment[] = [];
	readonly #first: Record<Side, Moment | null> = { client: null, server: null };

	constructor(connection: Connection) {
		this.connection = connection;
		this.history = connection.history;
	}

	/** How many entries of the history have their moments. */
	get count(): number {
		return this.#placed.length;
	}

	/** Takes the moment of the next entry. */
	add(moment: Moment): void {
		this.#placed.push(moment);
		this.#first[moment.side] ??= moment;
	}

	/** @returns the moment of an entry; null for no entry, and before it is read */
	at<Kind extends Entry['kind']>(entry: (Entry & { readonly kind: Kind }) | null | undefined): MomentOf<Kind> | null {
		const found = entry ? this.#placed[entry.id] : undefined;
		return found !== undefined && isOf(found, entry?.kind) ? found : null;
	}

	/** Position of its first moment. */
	get start(): number {
		const { client, server } = this.#first;
		return Math.min(client?.position ?? Number.POSITIVE_INFINITY, server?.position ?? Number.POSITIVE_INFINITY);
	}

	/** Position of its last moment so far. */
	get end(): number {
		const { client, server } = this.history.last;
		return Math.max(this.at(client)?.position ?? -1, this.at(server)?.position ?? -1);
	}

	/** The call from which a moment at the server came (`History.origin`). */
	origin(moment: Moment): MomentOf<'call'> | null {
		return moment.source && this.at(this.history.origin(moment.source));
	}

	/** The event with which the page learned of a moment at the server (`History.arrival`). */
	arrival(moment: Moment): MomentOf<'event'> | null {
		return moment.source && this.at(this.history.arrival(moment.source));
	}

	/** The moment at the other end without which this one could not have been (`History.cause`). */
	cause(moment: Moment): Moment | null {
		return moment.source && this.at(this.history.cause(moment.source));
	}
}

function isOf<Kind extends Entry['kind']>(moment: Moment, kind: Kind | undefined): moment is MomentOf<Kind> {
	return moment.kind === kind;
}

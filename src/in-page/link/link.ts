import type { Direction } from '../../trace/events.ts';
import { type Conditions, changedConditions, LOOPBACK } from './conditions.ts';
import { Pipe, type TimeAndChance } from './pipe.ts';

/** What an end is told; never while it is being asked for something. */
export interface EndListener {
	/** There is something to read, or `isAtEnd`. */
	readable(): void;
	/** There is room again, after `write` has taken less than it was given. */
	writable(): void;
	/** The connection is broken off: nothing more comes, and nothing more leaves. */
	broken(): void;
}

/** One end of a connection, as a system gives it to a program. */
export interface LinkEnd {
	/** To be called once, in the task in which the end was given out. */
	listen(listener: EndListener): void;
	/** @returns how many bytes were taken, as many as there was room for; they are copied */
	write(bytes: Uint8Array): number;
	/** Bytes that were taken and have not left. */
	readonly unsent: number;
	/** @returns the next bytes as they arrived, `most` of them; null where there are none. They are the reader's own. */
	read(most?: number): Uint8Array | null;
	/** Bytes that can be read. */
	readonly unread: number;
	/** Whether the other end has ended, and everything was read. */
	readonly isAtEnd: boolean;
	/** Nothing more is written (FIN); what was taken still leaves. */
	end(): void;
	/** The program wants nothing more. Without unread bytes it is an end; else, and for all that comes later, breaking off (RST). */
	close(): void;
	/** Breaks the connection off from here: what has not arrived is lost, and the other end is told. */
	reset(): void;
	readonly isBroken: boolean;
}

class End implements LinkEnd {
	readonly #out: Pipe;
	readonly #in: Pipe;
	readonly #reset: () => void;
	readonly #done: () => void;
	#listener: EndListener | null = null;
	#isClosed = false;
	#isBroken = false;

	/**
	 * @param reset breaks the connection off from this end
	 * @param done called when the program at this end is done with it
	 */
	constructor(out: Pipe, incoming: Pipe, reset: () => void, done: () => void) {
		this.#out = out;
		this.#in = incoming;
		this.#reset = reset;
		this.#done = done;
	}

	listen(listener: EndListener): void {
		this.#listener = listener;
	}

	write(bytes: Uint8Array): number {
		return this.#isClosed || this.#isBroken ? 0 : this.#out.write(bytes);
	}

	get unsent(): number {
		return this.#out.unsent;
	}

	read(most?: number): Uint8Array | null {
		return this.#in.read(most);
	}

	get unread(): number {
		return this.#in.unread;
	}

	get isAtEnd(): boolean {
		return this.#in.isAtEnd;
	}

	get isBroken(): boolean {
		return this.#isBroken;
	}

	get isDone(): boolean {
		return this.#isBroken || this.#isClosed;
	}

	end(): void {
		if (!this.#isBroken) this.#out.end();
	}

	close(): void {
		if (this.#isClosed || this.#isBroken) return;
		this.#isClosed = true;
		if (this.#in.unread > 0) this.#breakOff();
		else this.#out.end();
		this.#done();
	}

	reset(): void {
		if (this.#isBroken) return;
		this.#breakOff();
		this.#done();
	}

	arrived(): void {
		if (this.#isBroken) return;
		if (!this.#isClosed) this.#listener?.readable();
		else if (this.#in.unread > 0) this.#breakOff();
	}

	drained(): void {
		if (!this.#isBroken && !this.#isClosed) this.#listener?.writable();
	}

	break(): void {
		if (this.#isBroken) return;
		this.#isBroken = true;
		if (!this.#isClosed) this.#listener?.broken();
		this.#done();
	}

	#breakOff(): void {
		this.#isBroken = true;
		this.#reset();
	}
}

/**
 * A connection in memory, byte for byte that of TCP as programs see it: two directions, each with its time, its bandwidth and its
 * buffers. The same surroundings and calls give the same bytes at the same times.
 */
export class Link {
	readonly client: LinkEnd;
	readonly server: LinkEnd;
	readonly #ends: { readonly client: End; readonly server: End };
	readonly #pipes: Readonly<Record<Direction, Pipe>>;
	#over: () => void = () => {};

	constructor(around: TimeAndChance, conditions: Partial<Conditions> = {}) {
		const both = changedConditions(LOOPBACK, conditions);
		const pipe = (to: 'client' | 'server', from: 'client' | 'server'): Pipe =>
			new Pipe(around, both, {
				arrived: () => this.#ends[to].arrived(),
				drained: () => this.#ends[from].drained(),
				reset: () => this.#ends[to].break(),
			});
		const out = pipe('server', 'client');
		const incoming = pipe('client', 'server');
		this.#pipes = { out, in: incoming };
		const done = () => {
			if (client.isDone && server.isDone) this.#over();
		};
		const client = new End(out, incoming, () => reset(out, incoming), done);
		const server = new End(incoming, out, () => reset(incoming, out), done);
		this.#ends = { client, server };
		this.client = client;
		this.server = server;
	}

	/** @param over called when the programs at both ends are done with it */
	onOver(over: () => void): void {
		this.#over = over;
	}

	/** Bytes that were written in a direction and have not left, and those that have arrived and were not read. */
	waiting(direction: Direction): { readonly unsent: number; readonly unread: number } {
		const { unsent, unread } = this.#pipes[direction];
		return { unsent, unread };
	}

	/**
	 * Changes what the link is like from now on.
	 *
	 * @param direction both where it is left out
	 * @throws RangeError for what no link can be like
	 */
	change(changes: Partial<Conditions>, direction?: Direction): void {
		for (const pipe of this.#chosen(direction)) pipe.change(changedConditions(pipe.conditions, changes));
	}

	/** Nothing leaves and nothing arrives until `goOn`; neither end is told. */
	stall(direction?: Direction): void {
		for (const pipe of this.#chosen(direction)) pipe.stall();
	}

	goOn(direction?: Direction): void {
		for (const pipe of this.#chosen(direction)) pipe.goOn();
	}

	/** Breaks the connection off in the middle, now: both ends are told, and what is on its way is lost. */
	cut(): void {
		for (const pipe of this.#chosen()) pipe.drop();
		this.#ends.client.break();
		this.#ends.server.break();
	}

	/** One end is gone, as a machine whose plug was pulled: the other is not told, and the connection is half open. */
	vanish(gone: 'client' | 'server'): void {
		this.#pipes[gone === 'client' ? 'out' : 'in'].mute();
		this.#pipes[gone === 'client' ? 'in' : 'out'].deafen();
		this.#ends[gone].break();
	}

	#chosen(direction?: Direction): readonly Pipe[] {
		return direction === undefined ? [this.#pipes.out, this.#pipes.in] : [this.#pipes[direction]];
	}
}

/** What came to this end and was not read is lost as well. */
function reset(out: Pipe, incoming: Pipe): void {
	incoming.drop();
	out.reset();
}

import type { Cancel, Host } from '../../lab-server/host.ts';
import { ByteLine } from './byte-line.ts';
import type { Conditions } from './conditions.ts';

/** Time and chance: those of a page, or those of a test. */
export type TimeAndChance = Pick<Host, 'now' | 'wait' | 'random'>;

const NEVER = Number.POSITIVE_INFINITY;

/** Where bandwidth is limited, bytes leave in so many chunks a second at least. */
const CHUNKS_A_SECOND = 100;

/** What the two ends of a pipe are told, each time in a task of its own. */
export interface PipeListener {
	/** There are bytes to be read, or their end. */
	arrived(): void;
	/** There is room again for what did not fit. */
	drained(): void;
	/** The sender has broken the connection off. */
	reset(): void;
}

interface Packet {
	/** The last packet has none: the end, or the connection's breaking off. */
	readonly content: Uint8Array | 'end' | 'reset';
	arrives: number;
}

/**
 * One direction of a link. What is written waits in a send buffer, is on its way for a time, and waits in a receive buffer; where
 * that is full, the send buffer fills up (RFC 9293 §3.8.6).
 */
export class Pipe {
	readonly #around: TimeAndChance;
	readonly #listener: PipeListener;
	#conditions: Conditions;
	readonly #unsent = new ByteLine();
	#underWay: Packet[] = [];
	#bytesUnderWay = 0;
	readonly #unread = new ByteLine();
	/** Until when the last byte that left takes up the line. */
	#busyUntil = 0;
	#lastArrival = 0;
	#ending = false;
	#endLeft = false;
	#endArrived = false;
	/** How many bytes are to leave next, as chance has it. */
	#chunk: number | null = null;
	/** Somebody waits for room. */
	#isFull = false;
	#stalled = false;
	/** Nobody reads at the other end, and nobody ever will. */
	#deaf = false;
	#cancel: Cancel | null = null;
	/** When what is waited for is due. */
	#due = NEVER;

	constructor(around: TimeAndChance, conditions: Conditions, listener: PipeListener) {
		this.#around = around;
		this.#conditions = conditions;
		this.#listener = listener;
	}

	get conditions(): Conditions {
		return this.#conditions;
	}

	/** Bytes in the send buffer. */
	get unsent(): number {
		return this.#unsent.length;
	}

	/** Bytes that can be read. */
	get unread(): number {
		return this.#unread.length;
	}

	/** Whether everything was read and nothing more comes. */
	get isAtEnd(): boolean {
		return this.#endArrived && this.#unread.length === 0;
	}

	/** @param conditions for what leaves from now on */
	change(conditions: Conditions): void {
		this.#conditions = conditions;
		this.#move();
	}

	/** @returns how many of the bytes were taken; for the others `drained` will tell. They are copied. */
	write(bytes: Uint8Array): number {
		if (this.#ending) return 0;
		const room = Math.max(this.#conditions.sendBuffer - this.#unsent.length, 0);
		const taken = Math.min(room, bytes.length);
		// A `Buffer` would make a view of itself of `slice`.
		this.#unsent.add(new Uint8Array(bytes.subarray(0, taken)));
		this.#isFull ||= taken < bytes.length;
		this.#move();
		return taken;
	}

	/** Nothing more is written. The end leaves behind all bytes. */
	end(): void {
		this.#ending = true;
		this.#move();
	}

	/** Breaks the connection off: what has not arrived is lost. */
	reset(): void {
		this.drop();
		this.#send('reset', 0);
		this.#schedule();
	}

	/** @returns the next bytes as they arrived, `most` of them; null where there are none */
	read(most = NEVER): Uint8Array | null {
		const bytes = this.#unread.takeChunk(most);
		if (bytes !== null) this.#move();
		return bytes;
	}

	/** Nothing leaves and nothing arrives until it is let go on. */
	stall(): void {
		this.#stalled = true;
		this.#schedule();
	}

	goOn(): void {
		if (!this.#stalled) return;
		this.#stalled = false;
		// What was lost is sent again.
		const earliest = this.#around.now() + this.#conditions.latency;
		for (const packet of this.#underWay) packet.arrives = Math.max(packet.arrives, earliest);
		this.#lastArrival = Math.max(this.#lastArrival, earliest);
		this.#move();
	}

	/** The other end is gone without a word: bytes still leave, nobody takes them. */
	deafen(): void {
		this.#deaf = true;
		this.#schedule();
	}

	/** The sender is gone without a word: what has left still arrives, and no end behind it. */
	mute(): void {
		this.#ending = true;
		this.#endLeft = true;
		this.#unsent.clear();
		this.#schedule();
	}

	/** Loses everything, and carries nothing more. */
	drop(): void {
		this.mute();
		this.#unread.clear();
		this.#underWay = [];
		this.#bytesUnderWay = 0;
		this.#schedule();
	}

	/** Sends what can be sent now. */
	#move(): void {
		while (!this.#stalled && this.#busyUntil <= this.#around.now()) {
			const length = this.#nextLength();
			if (length === 0) break;
			this.#chunk = null;
			this.#bytesUnderWay += length;
			this.#send(this.#unsent.take(length), (length / this.#conditions.bandwidth) * 1000);
		}
		if (this.#ending && !this.#endLeft && this.#unsent.length === 0) {
			this.#endLeft = true;
			this.#send('end', 0);
		}
		if (this.#isFull && this.#unsent.length < this.#conditions.sendBuffer) {
			this.#isFull = false;
			this.#around.wait(0, () => this.#listener.drained());
		}
		this.#schedule();
	}

	/** As TCP has it, not for a few bytes each time that a few were read (RFC 9293 §3.8.6.2.1). */
	#nextLength(): number {
		const { chunk, bandwidth, receiveBuffer } = this.#conditions;
		const window = receiveBuffer - this.#bytesUnderWay - this.#unread.length;
		if (this.#unsent.length === 0 || window <= 0) return 0;
		this.#chunk ??= this.#draw(chunk);
		const wanted = Math.min(this.#unsent.length, this.#chunk, Math.ceil(bandwidth / CHUNKS_A_SECOND));
		return wanted <= window || window * 2 >= receiveBuffer ? Math.min(wanted, window) : 0;
	}

	/** @param takes ms until its last byte has left */
	#send(content: Packet['content'], takes: number): void {
		const { latency, jitter } = this.#conditions;
		this.#busyUntil = Math.max(this.#around.now(), this.#busyUntil) + takes;
		const arrives = this.#busyUntil + latency + jitter * this.#chance(jitter);
		this.#lastArrival = Math.max(this.#lastArrival, arrives);
		this.#underWay.push({ content, arrives: this.#lastArrival });
	}

	#draw([least, most]: Conditions['chunk']): number {
		return least + Math.floor((most - least + 1) * this.#chance(most - least));
	}

	/** Nothing is drawn where nothing depends on it: the same seed gives the same link. */
	#chance(range: number): number {
		return range === 0 ? 0 : this.#around.random();
	}

	/** Waits for what comes next: an arrival, or a line that is free for the next bytes. */
	#schedule(): void {
		const [first] = this.#underWay;
		const arrival = first === undefined || this.#deaf ? NEVER : first.arrives;
		const free = this.#unsent.length > 0 && this.#busyUntil > this.#around.now() ? this.#busyUntil : NEVER;
		const next = this.#stalled ? NEVER : Math.min(arrival, free);
		if (this.#cancel !== null && next === this.#due) return;
		this.#cancel?.();
		this.#due = next;
		const ms = Math.max(next - this.#around.now(), 0);
		this.#cancel = next === NEVER ? null : this.#around.wait(ms, () => this.#arrive());
	}

	#arrive(): void {
		this.#cancel = null;
		const now = this.#around.now();
		while (!this.#stalled && !this.#deaf) {
			const [first] = this.#underWay;
			if (first === undefined || first.arrives > now) break;
			this.#underWay.shift();
			this.#deliver(first.content);
		}
		this.#move();
	}

	#deliver(content: Packet['content']): void {
		if (content === 'reset') {
			this.#listener.reset();
			return;
		}
		if (content === 'end') this.#endArrived = true;
		else {
			this.#bytesUnderWay -= content.length;
			this.#unread.add(content);
		}
		this.#listener.arrived();
	}
}

import { readFrameSoFar } from '../../protocol/frame-header.ts';
import { isControl, OPCODE } from '../../protocol/opcodes.ts';
import type { Connection, WireFrame } from '../../trace/connection.ts';
import type { BytesEvent } from '../../trace/events.ts';
import type { TraceModel } from '../../trace/model.ts';
import { StepSeries } from './step-series.ts';

/** Amounts of `bufferedAmount` over which one may want to know how long it was above them, in bytes. */
export const LEVELS = [64 * 1024, 256 * 1024, 1024 * 1024] as const;

/**
 * What the page sent, as the page knows it: what it handed to `send()`, what `bufferedAmount` said, and so what had left
 * the page. Read from a connection that grows; each reading costs what is new.
 */
export class SentPayload {
	/** Bytes of payload that `send()` took without throwing, in all; those it dropped as the socket was closing too. */
	readonly handed = new StepSeries();
	/** `bufferedAmount` as it was read. */
	readonly buffered = new StepSeries();
	/** Bytes that were handed over and are not in `bufferedAmount` any more, in all. */
	readonly left = new StepSeries();
	/** Calls of `send()` that did not throw, and how many bytes of theirs were dropped in silence. */
	calls = 0;
	dropped = 0;
	readonly #connection: Connection;
	readonly #next = { call: 0, state: 0, matched: 0 };
	/** Bytes handed over by the calls before the state that is being read. */
	#matched = 0;
	/** Milliseconds above each level, up to the last state. */
	readonly #above = LEVELS.map(() => 0);

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/**
	 * @param most calls and states that are read at once
	 * @returns whether that is all there are
	 */
	update(most: number): boolean {
		const { history, states } = this.#connection;
		const { calls } = history;
		const lastCall = Math.min(calls.length, this.#next.call + most);
		const lastState = Math.min(states.length, this.#next.state + most);
		for (; this.#next.call < lastCall; this.#next.call++) {
			const size = this.#sizeOf(this.#next.call);
			const entry = calls[this.#next.call];
			if (size === null || entry === undefined) continue;
			this.calls++;
			if (entry.call.message === null) this.dropped += size;
			this.handed.append(entry.t, this.handed.last + size);
		}
		for (; this.#next.state < lastState; this.#next.state++) {
			const state = states[this.#next.state];
			if (state !== undefined) this.#state(state.t, state.bufferedAmount);
		}
		return lastCall === calls.length && lastState === states.length;
	}

	/** @returns for how many ms `bufferedAmount` was above each of `LEVELS`, until `end` */
	above(end: number): readonly number[] {
		const { buffered } = this;
		const open = Math.max(0, end - buffered.time(buffered.length - 1));
		return LEVELS.map((level, index) => (this.#above[index] ?? 0) + (buffered.last > level ? open : 0));
	}

	#state(t: number, bufferedAmount: number): void {
		const { buffered, left } = this;
		if (buffered.length > 0) {
			const passed = Math.max(0, t - buffered.time(buffered.length - 1));
			const { last } = buffered;
			LEVELS.forEach((level, index) => {
				if (last > level) this.#above[index] = (this.#above[index] ?? 0) + passed;
			});
		}
		buffered.append(t, bufferedAmount);
		// A state was read after the calls before it. Of calls at the very same time it may have come before some: as many
		// came before as it takes to explain it, since what has left the page can't come back.
		const { calls } = this.#connection.history;
		for (; this.#next.matched < calls.length; this.#next.matched++) {
			const at = calls[this.#next.matched]?.t ?? t;
			if (at > t || (at === t && this.#matched - bufferedAmount >= left.last)) break;
			this.#matched += this.#sizeOf(this.#next.matched) ?? 0;
		}
		const gone = Math.max(left.last, this.#matched - bufferedAmount);
		if (gone !== left.last) left.append(t, gone);
	}

	/** @returns bytes that a call handed over; null for a call that is no `send`, or threw */
	#sizeOf(index: number): number | null {
		const call = this.#connection.history.calls[index]?.call.call;
		return call?.method === 'send' && call.threw === null ? call.data.size : null;
	}
}

/**
 * Payload on the wire of one connection, as the server's tap saw it: what the server read and what it wrote. Frame headers
 * and control frames are not counted, so that it can be held against what the page sends and gets. Each reading costs what
 * is new.
 */
export class WirePayload {
	/** Bytes that the server read, as they were before compression; those of a frame that is not complete yet too. */
	readonly read = new StepSeries();
	/** Bytes that the server wrote in whole frames, as they were on the wire. */
	readonly written = new StepSeries();
	/** Whole messages that the server wrote. */
	readonly messages = new StepSeries();
	/** Whether a message from the server was compressed, so that bytes on the wire are not those that the page gets. */
	compressed = false;
	readonly #connection: Connection;
	readonly #trace: TraceModel;
	readonly #next = { event: 0, out: 0, in: 0 };
	/** Bytes from the client in the chunks that were taken in, the request included. */
	#bytes = 0;
	/** The same up to the end of the last frame that was counted, and the payload up to there. */
	#counted = { end: 0, payload: 0 };

	constructor(connection: Connection, trace: TraceModel) {
		this.#connection = connection;
		this.#trace = trace;
	}

	/**
	 * @param most chunks and frames that are read at once
	 * @returns whether that is all there are
	 */
	update(most: number): boolean {
		const { socket, history } = this.#connection;
		const { frames } = history;
		const { log } = this.#trace;
		const lastEvent = Math.min(log.length, this.#next.event + most);
		const lastFrame = Math.min(frames.length, this.#next.in + most);
		for (; this.#next.event < lastEvent; this.#next.event++) {
			const event = log[this.#next.event];
			if (event?.kind !== 'bytes' || event.socket !== socket || event.direction !== 'out') continue;
			if (!this.#chunk(event)) break;
		}
		for (; this.#next.in < lastFrame; this.#next.in++) {
			const frame = frames[this.#next.in]?.wire;
			if (frame?.direction !== 'in' || frame.message === null) continue;
			this.compressed ||= this.#connection.messages.in[frame.message]?.compressed ?? false;
			this.written.append(frame.t, this.written.last + frame.frame.payloadLength);
			if (frame.frame.fin) this.messages.append(frame.t, this.messages.last + 1);
		}
		return lastEvent === log.length && lastFrame === frames.length;
	}

	/** @returns false when it can't be counted yet: the server's half of the trace came first */
	#chunk({ t, chunk }: BytesEvent): boolean {
		const { request, response, lost } = this.#connection;
		const bytes = this.#bytes + chunk.length;
		const head = request?.bytes.length ?? bytes;
		for (;;) {
			const frame = this.#nextFrame();
			const end = frame === null ? 0 : head + frame.frame.offset + frame.frame.bytes.length;
			if (frame === null || end > bytes) break;
			const payload = this.#payloadOf(frame);
			if (payload === null) return false;
			this.#counted = { end, payload: this.#counted.payload + payload };
			this.#next.out++;
		}
		this.#bytes = bytes;
		const rest = bytes - Math.max(this.#counted.end, head);
		const begun = response === null || lost.out > 0 ? 0 : partialPayload(this.#connection, this.#nextFrame(), rest);
		const read = Math.max(this.read.last, this.#counted.payload + begun);
		if (read !== this.read.last) this.read.append(t, read);
		return true;
	}

	/** The first frame from the client that is not counted; null while there is none. */
	#nextFrame(): WireFrame | null {
		const { frames } = this.#connection.history;
		for (; this.#next.out < frames.length; this.#next.out++) {
			const frame = frames[this.#next.out]?.wire;
			if (frame?.direction === 'out') return frame;
		}
		return null;
	}

	/** @returns what a frame counts: a compressed message counts with its last frame, as much as `send()` was given */
	#payloadOf({ frame, message }: WireFrame): number | null {
		const { messages, ends, history, construct } = this.#connection;
		if (message === null) return 0;
		if (!messages.out[message]?.compressed || construct === null) return frame.payloadLength;
		if (!frame.fin) return 0;
		const end = ends.out[message];
		const call = end === undefined ? undefined : history.calls[end]?.call.call;
		return call?.method === 'send' ? call.data.size : null;
	}
}

/**
 * How much payload of a frame the server had, when it had only the beginning of the frame.
 *
 * @param frame the frame, where it was completed later; null while it is under way
 * @param begun bytes of it that the server had, its header included
 * @returns bytes; 0 for a control frame, and for a compressed one, of which a part says nothing
 */
function partialPayload({ messages, partial }: Connection, frame: WireFrame | null, begun: number): number {
	if (begun === 0) return 0;
	if (frame !== null) {
		const plain = frame.message !== null && !messages.out[frame.message]?.compressed;
		return plain ? Math.max(0, begun - frame.frame.headerLength) : 0;
	}
	const bytes = partial.out?.bytes ?? new Uint8Array(0);
	if (bytes.length < 2) return 0;
	const { opcode, rsv1, headerLength } = readFrameSoFar(bytes, 0).frame;
	const compressed = opcode === OPCODE.continuation ? messages.out.at(-1)?.compressed : rsv1;
	return isControl(opcode) || compressed ? 0 : Math.max(0, begun - headerLength);
}

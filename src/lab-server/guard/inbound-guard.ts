import { VIOLATIONS, type ViolationId } from '../../protocol/violations.ts';
import type { Counters } from '../counters.ts';
import type { Host } from '../host.ts';
import type { LabLimits } from '../limits.ts';
import type { GuardedPeer } from '../peer.ts';
import { reasonOfViolation } from './fail-reason.ts';
import { FrameCounter, type LengthViolation } from './frame-counter.ts';
import type { Holder, MemoryBudget, Shortage } from './memory-budget.ts';
import { type RateBuckets, RateLimiter } from './rate-limiter.ts';
import type { RoundRobin } from './round-robin.ts';

const SHORTAGES: Readonly<Record<Shortage, string>> = {
	memory: 'The lab server is short of memory; try again later (limit: heldBytes).',
	'memory-per-address':
		'Read what the server sends, end what you begin: your address holds too much (limit: heldBytesPerAddress).',
};

/** What the intakes of all sockets share. */
export interface GuardSurroundings {
	readonly host: Host;
	readonly limits: LabLimits;
	readonly counters: Counters;
	readonly turns: RoundRobin;
	readonly budget: MemoryBudget;
}

/**
 * Looks at what comes in over one open WebSocket, chunk by chunk and before `ws` does: counts it, holds the client to its
 * rates, and fails the connection where `ws` would let a broken rule pass.
 */
export class InboundGuard implements Holder {
	readonly #around: GuardSurroundings;
	readonly #peer: GuardedPeer;
	readonly #ofAddress: RateBuckets;
	readonly #meter: FrameCounter;
	/** Made for sockets that say much: most never do. */
	#pace: RateLimiter | null = null;
	#heard = false;
	#isShed = false;
	/** After the connection failed: lets the link end. */
	#letEnd: (() => void) | null = null;
	#thrownAway = 0;
	/** What came since the clock was looked at last. */
	#frames = 0;
	#bytes = 0;
	#settled: number;

	/**
	 * To be made when the handshake was answered, before anything is read.
	 *
	 * @param ofAddress shared by all sockets of the client's address
	 */
	constructor(around: GuardSurroundings, peer: GuardedPeer, ofAddress: RateBuckets) {
		this.#around = around;
		this.#peer = peer;
		this.#ofAddress = ofAddress;
		this.#meter = new FrameCounter(around.limits.deflateMessageBytes);
		this.#settled = around.host.now();
		peer.onBytes((chunk) => this.#read(chunk));
		peer.onFail((id) => this.#fail(id));
	}

	/** The socket is gone. */
	stop(): void {
		this.#pace?.stop();
	}

	/** All sockets of an address share their rates. */
	get owner(): object {
		return this.#ofAddress;
	}

	/**
	 * Bytes that are kept for this socket: those that nobody has read yet, of messages that have not ended, of those that
	 * the scenario keeps, and of those that the peer has not taken.
	 */
	get held(): number {
		if (this.#isShed) return 0;
		const { unfinished, inflated } = this.#meter;
		const { unread, bufferedAmount, kept } = this.#peer;
		return unread + unfinished + inflated + kept + bufferedAmount;
	}

	shed(shortage: Shortage): void {
		const { host, counters, limits } = this.#around;
		this.#isShed = true;
		counters.add('limits', 1, shortage);
		this.#peer.close(1013, SHORTAGES[shortage]);
		const cancel = host.wait(limits.heldGrace, () => this.#peer.cut());
		this.#peer.onClose(cancel);
	}

	/** @returns whether anything was read since this was asked last */
	takeHeard(): boolean {
		const heard = this.#heard;
		this.#heard = false;
		return heard;
	}

	/** Counts what a compressed message has become like what was read. */
	inflated(bytes: number): void {
		this.#bytes += bytes;
		if (this.#bytes >= this.#around.limits.settleBytes) this.#settle();
	}

	#read(chunk: Uint8Array): void {
		const { counters, budget, limits } = this.#around;
		const meter = this.#meter;
		const { frames, messages, violation } = meter;
		meter.read(chunk);
		if (this.#letEnd !== null) {
			this.#thrownAway += chunk.length;
			if (meter.isClosed || this.#thrownAway > limits.closeLingerBytes) this.#letEnd();
			return;
		}
		const ended = meter.messages - messages;
		if (ended > 0) counters.add('messages', ended);
		counters.add('frames', meter.frames - frames);
		if (meter.violation !== null && violation === null) this.#failAfter(meter.violation);
		this.#heard = true;
		this.#frames += meter.frames - frames;
		this.#bytes += chunk.length;
		budget.read(chunk.length);
		if (this.#frames >= limits.settleFrames || this.#bytes >= limits.settleBytes) this.#settle();
	}

	#waitForClose(): void {
		const { host, limits } = this.#around;
		const letEnd = () => {
			this.#letEnd = null;
			cancel();
			release();
		};
		const release = this.#peer.holdEnd(letEnd);
		const cancel = host.wait(limits.closeLinger, letEnd);
		this.#letEnd = letEnd;
	}

	#settle(): void {
		const { host, limits, turns } = this.#around;
		const now = host.now();
		const frames = this.#frames;
		const fast = now - this.#settled < limits.turnTime;
		const isMuch = fast
			? frames >= limits.turnFrames || this.#bytes >= limits.turnBytes
			: frames >= 2 * limits.turnFrames;
		if (isMuch) turns.rest(this.#ofAddress, this.#peer);
		this.#pace ??= new RateLimiter(this.#around, this.#peer, this.#ofAddress);
		this.#pace.take(frames, this.#bytes, now);
		this.#settled = now;
		this.#frames = 0;
		this.#bytes = 0;
	}

	/** Fails the connection (RFC 6455 §7.1.7) when `ws` has handed out the messages that came before the broken rule. */
	#failAfter(id: LengthViolation): void {
		const peer = this.#peer;
		const fail = () => {
			peer.ignoreMessages();
			this.#around.counters.add('violations', 1, id);
			peer.close(VIOLATIONS[id].closeCode, reasonOfViolation(id));
		};
		let left = this.#meter.messages - peer.handedOut;
		if (left === 0) fail();
		else
			peer.onMessage(() => {
				left -= 1;
				if (left === 0) fail();
			});
	}

	/** The code for the count of closed sockets: what the client closed with or, if it answered, what the server failed with. */
	closeCode(received: number): number {
		const { failedWith } = this.#peer;
		return received === 1006 && failedWith !== null && this.#meter.isClosed ? failedWith : received;
	}

	/** The connection fails. The client may still answer the Close frame: the link is not ended before, for a while. */
	#fail(id: ViolationId | null): void {
		this.#meter.fail();
		if (this.#peer.failedWith !== null && !this.#meter.isClosed) this.#waitForClose();
		// Only the first broken rule counts: whoever reads frames may stumble over what comes after it.
		if (id !== null && this.#meter.violation === null) this.#around.counters.add('violations', 1, id);
	}
}

import { type Counters, noCounters } from '../counters.ts';
import type { Host } from '../host.ts';
import { LAB_LIMITS, type LabLimits } from '../limits.ts';
import type { GuardedPeer } from '../peer.ts';
import { DeflateQueue } from './fair-queue.ts';
import { type GuardSurroundings, InboundGuard } from './inbound-guard.ts';
import { KeepAlive } from './keep-alive.ts';
import { MemoryBudget } from './memory-budget.ts';
import type { RateBuckets } from './rate-limiter.ts';
import { RoundRobin } from './round-robin.ts';

/** A socket that has just been opened. */
export interface OpenedSocket {
	readonly peer: GuardedPeer;
	/** Of the client's address. */
	readonly rates: RateBuckets;
	/** False: the peer is not asked with pings whether it is there. */
	readonly keepAlive: boolean;
	/** False: what it holds is bounded elsewhere. */
	readonly inBudget?: boolean;
}

/** Looks after all open sockets of one event loop, so that none of them can harm the others. */
export class SocketGuard {
	readonly budget: MemoryBudget;
	readonly #around: GuardSurroundings;
	readonly #keepAlive: KeepAlive;
	readonly #deflate: DeflateQueue;

	constructor(host: Host, counters: Counters = noCounters, limits: LabLimits = LAB_LIMITS) {
		this.budget = new MemoryBudget(host, limits);
		this.#around = { host, limits, counters, turns: new RoundRobin(host, limits.turnPause), budget: this.budget };
		this.#keepAlive = new KeepAlive(host, counters, limits);
		this.#deflate = new DeflateQueue(limits.deflateConcurrency);
	}

	/** To be called when the handshake was answered, before anything is read. */
	lookAfter({ peer, rates, keepAlive, inBudget = true }: OpenedSocket): void {
		const { counters } = this.#around;
		const intake = new InboundGuard(this.#around, peer, rates);
		if (inBudget) this.budget.join(intake);
		if (peer.isDeflated) {
			peer.deflateIn(
				(job) => this.#deflate.add(rates, job),
				(bytes) => intake.inflated(bytes),
			);
		}
		counters.add('opened');
		const kept = keepAlive ? this.#keepAlive.join(peer, intake) : null;
		peer.onClose((code) => {
			intake.stop();
			this.budget.leave(intake);
			if (kept !== null) this.#keepAlive.leave(kept);
			counters.add('closed', 1, closeCodeLabel(intake.closeCode(code)));
		});
	}
}

/** Codes from 3000 on are anybody's choice: each of them counted by itself would be four thousand figures. */
function closeCodeLabel(code: number): string {
	return code < 3000 ? String(code) : `${Math.floor(code / 1000)}xxx`;
}

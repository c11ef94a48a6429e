import type { Cancel, Host } from '../host.ts';
import { LAB_LIMITS, type LabLimits } from '../limits.ts';

/** The limit for which a holder has to go. */
export type Shortage = 'memory' | 'memory-per-address';

/** Something that keeps bytes for a client. */
export interface Holder {
	/** Stands for the client's address. */
	readonly owner: object;
	readonly held: number;
	/** Called when it keeps the most and all together keep too much; it keeps nothing that counts from then on. */
	shed(shortage: Shortage): void;
}

/**
 * Keeps what all sockets together make the server hold below a limit, and what those of one address do below a smaller one.
 * What one socket can hold is bounded, but not small, and there are many; above the limit those that hold the most have to
 * go, so that the others notice nothing.
 */
export class MemoryBudget {
	readonly #host: Host;
	readonly #limits: LabLimits;
	readonly #holders = new Set<Holder>();
	#held = 0;
	#readSinceLook = 0;
	#cancelLook: Cancel | null = null;

	constructor(host: Host, limits: LabLimits = LAB_LIMITS) {
		this.#host = host;
		this.#limits = limits;
	}

	/** Whether so much is held that nobody new should be let in. */
	get isShort(): boolean {
		return this.#held > this.#limits.heldBytesForNew;
	}

	/** Bytes, as of the last look. */
	get held(): number {
		return this.#held;
	}

	join(holder: Holder): void {
		this.#holders.add(holder);
		if (this.#cancelLook === null) this.#lookLater();
	}

	leave(holder: Holder): void {
		this.#holders.delete(holder);
		if (this.#holders.size > 0) return;
		this.#held = 0;
		this.#cancelLook?.();
		this.#cancelLook = null;
	}

	/** Some holder has read so many bytes. */
	read(bytes: number): void {
		this.#readSinceLook += bytes;
		if (this.#readSinceLook >= this.#limits.heldLookBytes) this.#look();
	}

	#lookLater(): void {
		this.#cancelLook = this.#host.wait(this.#limits.heldLook, () => {
			this.#look();
			this.#lookLater();
		});
	}

	#look(): void {
		const { heldBytes, heldBytesPerAddress } = this.#limits;
		this.#readSinceLook = 0;
		this.#held = 0;
		const byOwner = new Map<object, number>();
		for (const { owner, held } of this.#holders) {
			if (held === 0) continue;
			this.#held += held;
			byOwner.set(owner, (byOwner.get(owner) ?? 0) + held);
		}
		for (const [owner, held] of byOwner) {
			if (held <= heldBytesPerAddress) continue;
			const own = [...this.#holders].filter((holder) => holder.owner === owner);
			this.#shedHeaviest(own, held - heldBytesPerAddress, 'memory-per-address');
		}
		if (this.#held > heldBytes) this.#shedHeaviest([...this.#holders], this.#held - heldBytes, 'memory');
	}

	/** Gives holders up, those that hold the most first, until so many bytes are free. */
	#shedHeaviest(holders: readonly Holder[], excess: number, shortage: Shortage): void {
		const heaviestFirst = holders.map((holder) => ({ holder, held: holder.held }));
		heaviestFirst.sort((a, b) => b.held - a.held);
		let left = excess;
		for (const { holder, held } of heaviestFirst) {
			if (left <= 0) break;
			left -= held;
			this.#held -= held;
			holder.shed(shortage);
		}
	}
}

import type { Cancel, Host } from './host.ts';
import { LAB_LIMITS, type LabLimits } from './limits.ts';

/** Something that keeps bytes for a client. */
export interface Holder {
	readonly held: number;
	/** Called when it keeps the most and all together keep too much; it keeps nothing that counts from then on. */
	shed(): void;
}

/**
 * Keeps what all sockets together make the server hold below a limit. What one socket can hold is bounded, but not small,
 * and there are many; above the limit those that hold the most have to go, so that the others notice nothing.
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
		this.#readSinceLook = 0;
		this.#held = 0;
		for (const { held } of this.#holders) this.#held += held;
		if (this.#held > this.#limits.heldBytes) this.#shedHeaviest();
	}

	#shedHeaviest(): void {
		const heaviestFirst = [...this.#holders].map((holder) => ({ holder, held: holder.held }));
		heaviestFirst.sort((a, b) => b.held - a.held);
		for (const { holder, held } of heaviestFirst) {
			if (this.#held <= this.#limits.heldBytes) break;
			this.#held -= held;
			holder.shed();
		}
	}
}

import type { Sandbox } from '../../sandbox/sandbox.ts';

interface Slot {
	readonly sandbox: Sandbox;
	/** Null while nobody needs it; an idle one is kept warm for whoever runs next. */
	borrower: object | null;
}

/**
 * The sandboxes of a page. Each costs an iframe and a warm worker, so the labs of a page share one for as long as they
 * run one after the other; a lab that runs while another one is still running gets its own.
 */
export class SandboxPool {
	readonly #create: () => Sandbox;
	readonly #slots: Slot[] = [];

	constructor(create: () => Sandbox) {
		this.#create = create;
	}

	/** Makes sure that there is one: a run that was quicker has brought its own. */
	warm(): void {
		if (this.#slots.length === 0) this.#add();
	}

	/** @returns the borrower's own sandbox again, or a free one, or a new one */
	borrow(borrower: object): Sandbox {
		const slot =
			this.#slots.find((candidate) => candidate.borrower === borrower) ??
			this.#slots.find((candidate) => candidate.borrower === null) ??
			this.#add();
		slot.borrower = borrower;
		return slot.sandbox;
	}

	/** Gives it back: what ran in it is over, or may be ended by the next borrower. */
	release(borrower: object): void {
		for (const slot of this.#slots) if (slot.borrower === borrower) slot.borrower = null;
	}

	/** Throws away the borrower's sandbox, because nothing answers in it. */
	discard(borrower: object): void {
		const index = this.#slots.findIndex((slot) => slot.borrower === borrower);
		const [slot] = index < 0 ? [] : this.#slots.splice(index, 1);
		slot?.sandbox.dispose();
	}

	#add(): Slot {
		const slot: Slot = { sandbox: this.#create(), borrower: null };
		this.#slots.push(slot);
		return slot;
	}
}

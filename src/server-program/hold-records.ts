import { thrownOf } from '../sandbox/worker/call-recorder.ts';
import type { Thrown } from '../trace/events.ts';

/** Records in the order in which they are read: a call before what it brought about, though only at its end all of it is known. */
export class HeldRecords<Fact> {
	readonly #record: (fact: Fact) => void;
	#held: Fact[] | null = null;

	constructor(record: (fact: Fact) => void) {
		this.#record = record;
	}

	add(fact: Fact): void {
		if (this.#held === null) this.#record(fact);
		else this.#held.push(fact);
	}

	/** @throws what the call throws */
	call<Result>(act: () => Result, called: (threw: Thrown | null) => Fact): Result {
		const outer = this.#held;
		const mine: Fact[] = [];
		this.#held = mine;
		let threw: Thrown | null = null;
		try {
			return act();
		} catch (error) {
			threw = thrownOf(error);
			throw error;
		} finally {
			this.#held = outer;
			this.add(called(threw));
			for (const fact of mine) this.add(fact);
		}
	}
}

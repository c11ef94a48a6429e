import { fields, list, number, text } from '../../../../src/lab-server/shared/misread.ts';
import type { Lost, Machine } from '../../../../src/lab-server/shared/shared.ts';

/** A machine that remembers what was done to it. */
export class Counting implements Machine<{ readonly add: number }> {
	readonly lifetime: number | null;
	sums: string[] = [];
	readonly was: string[] = [];
	#look = () => {};

	constructor(lifetime: number | null = 60_000) {
		this.lifetime = lifetime;
	}

	apply({ add }: { readonly add: number }, author: string): void {
		this.sums.push(`${author} ${add}`);
		this.#look();
	}

	gone(author: string): void {
		this.sums.push(`${author} gone`);
		this.#look();
	}

	keep(): unknown {
		return { sums: this.sums };
	}

	restore(state: unknown): void {
		this.sums = state === null ? [] : list(fields(state)['sums'], text);
		this.#look();
	}

	read(value: unknown): { readonly add: number } {
		return { add: number(fields(value)['add']) };
	}

	lost(why: Lost): void {
		this.was.push(why);
		this.#look();
	}

	until(is: (machine: Counting) => boolean): Promise<void> {
		return new Promise((resolve) => {
			this.#look = () => is(this) && resolve();
			this.#look();
		});
	}
}

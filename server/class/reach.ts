import { networkInterfaces } from 'node:os';
import { CLASS_LIMITS } from '../../src/classroom/limits.ts';
import type { Reached } from '../../src/classroom/messages.ts';
import { addressKey } from '../guard/client-address.ts';

/** Whether an address is this machine's own: what comes from one of those proves nothing. */
export function isOfThisMachine(address: string): boolean {
	const own = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
	return address.startsWith('127.') || own.some((each) => addressKey(each.address) === address);
}

/** A plain request, as far as it tells who came where. */
interface Visit {
	/** As limits count it. */
	readonly address: string;
	readonly target: string;
	readonly host: string | null;
}

/** Counts the other machines that have opened the page of the class: the only proof that they can. Their addresses are kept to itself. */
export class ClassReach {
	readonly #isOwn: (address: string) => boolean;
	readonly #machines = new Set<string>();

	constructor(isOwn = isOfThisMachine) {
		this.#isOwn = isOwn;
	}

	/** @returns what is known now, where the visit has changed it */
	note({ address, target, host }: Visit): Reached | null {
		if (!/^(\/[a-z-]+)?\/class\/(\?|$)/.test(target)) return null;
		if (this.#machines.has(address) || this.#machines.size >= CLASS_LIMITS.students || this.#isOwn(address))
			return null;
		this.#machines.add(address);
		return { machines: this.#machines.size, host };
	}
}

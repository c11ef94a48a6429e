import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Refusal } from '../src/lab/http/refusal.ts';
import { LIMITS } from './limits.ts';
import { lastOf } from './origin.ts';

/**
 * @param trustProxy whether our own proxy writes `X-Forwarded-For`
 * @returns the client's address, for counting
 */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
	const forwarded = trustProxy ? lastOf(request.headers['x-forwarded-for']) : undefined;
	if (forwarded !== undefined && isIP(forwarded) !== 0) return forwarded;
	return request.socket.remoteAddress ?? '';
}

/** Counts open sockets, in all and for each address. */
export class Admission {
	#total = 0;
	readonly #byAddress = new Map<string, number>();

	get total(): number {
		return this.#total;
	}

	/**
	 * Lets a socket in, or says why not.
	 *
	 * @returns a function to be called once, when the socket is gone
	 */
	enter(address: string): (() => void) | Refusal {
		const count = this.#byAddress.get(address) ?? 0;
		if (this.#total >= LIMITS.sockets) {
			return { status: 503, sentence: 'All sockets are taken; try again later.', headers: [['Retry-After', '10']] };
		}
		if (count >= LIMITS.socketsPerAddress) {
			const sentence = `Your address has ${count} sockets open; close some of them first.`;
			return { status: 429, sentence, headers: [['Retry-After', '10']] };
		}
		this.#total += 1;
		this.#byAddress.set(address, count + 1);
		return () => this.#leave(address);
	}

	#leave(address: string): void {
		this.#total -= 1;
		const count = (this.#byAddress.get(address) ?? 1) - 1;
		if (count > 0) this.#byAddress.set(address, count);
		else this.#byAddress.delete(address);
	}
}

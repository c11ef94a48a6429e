import { RateBuckets } from '../../src/lab-server/guard/rate-limiter.ts';
import { TokenBucket } from '../../src/lab-server/guard/token-bucket.ts';
import type { Refusal } from '../../src/lab-server/http/refusal.ts';
import type { LabLimitName } from '../../src/trace/lab-limit.ts';
import { networkKey } from './client-address.ts';
import { LIMITS, type Limits } from './limits.ts';

/** A socket that was let in. */
export interface Admitted {
	/** What all sockets of its address may send in a time. */
	readonly rates: RateBuckets;
	/** To be called once, when the socket is gone. */
	leave(): void;
}

/** A socket that was not, and the limit's name. */
export interface NotAdmitted extends Refusal {
	readonly limit: LabLimitName | 'requests-per-address';
}

interface Address {
	readonly network: string;
	sockets: number;
	readonly handshakes: TokenBucket;
	readonly requests: TokenBucket;
	readonly rates: RateBuckets;
}

const RETRY = [['Retry-After', '10']] as const;

/** Counts open sockets in all and for each address, and the handshakes and plain requests of each address in a time. */
export class Admission {
	readonly #now: () => number;
	readonly #limits: Limits;
	/** In the order in which they were looked at. */
	readonly #addresses = new Map<string, Address>();
	/** Open sockets by network: a few addresses next to each other must not take all. */
	readonly #networks = new Map<string, number>();
	#total = 0;

	/** @param now ms */
	constructor(now: () => number, limits: Limits = LIMITS) {
		this.#now = now;
		this.#limits = limits;
	}

	get total(): number {
		return this.#total;
	}

	/** Addresses that are remembered. */
	get addresses(): number {
		return this.#addresses.size;
	}

	/** Lets a socket in, or says why not. */
	enter(name: string): Admitted | NotAdmitted {
		const now = this.#now();
		const { sockets, socketsPerAddress, socketsPerNetwork } = this.#limits;
		if (this.#total >= sockets) return { limit: 'sockets', ...FULL };
		const address = this.#addressOf(name, now);
		if (address === null) return { limit: 'addresses', ...FULL };
		if (!address.handshakes.has(1, now)) {
			const sentence = 'Your address opens sockets too fast; wait a moment.';
			return { limit: 'handshakes-per-address', status: 429, sentence, headers: [['Retry-After', '1']] };
		}
		address.handshakes.take(1, now);
		if (address.sockets >= socketsPerAddress) {
			const sentence = `Your address has ${address.sockets} sockets open; close some of them first.`;
			return { limit: 'sockets-per-address', status: 429, sentence, headers: RETRY };
		}
		const { network } = address;
		if ((this.#networks.get(network) ?? 0) >= socketsPerNetwork) return { limit: 'sockets-per-network', ...FULL };
		this.#count(network, 1);
		address.sockets += 1;
		const leave = () => {
			this.#count(network, -1);
			address.sockets -= 1;
		};
		return { rates: address.rates, leave };
	}

	/** Lets a plain request in, or says why not. */
	request(name: string): NotAdmitted | null {
		const now = this.#now();
		const address = this.#addressOf(name, now);
		if (address === null) return { limit: 'addresses', ...FULL };
		const { requests } = address;
		if (!requests.has(1, now)) {
			const sentence = 'Your address sends requests too fast; wait a moment.';
			return { limit: 'requests-per-address', status: 429, sentence, headers: [['Retry-After', '1']] };
		}
		requests.take(1, now);
		return null;
	}

	#count(network: string, change: 1 | -1): void {
		this.#total += change;
		const left = (this.#networks.get(network) ?? 0) + change;
		if (left > 0) this.#networks.set(network, left);
		else this.#networks.delete(network);
	}

	/** @returns null when no more can be remembered */
	#addressOf(name: string, now: number): Address | null {
		const known = this.#addresses.get(name);
		if (known !== undefined) return known;
		this.#forgetSome(now);
		if (this.#addresses.size >= this.#limits.addresses) return null;
		const { handshakesPerSecond, handshakesBurst, requestsPerSecond, requestsBurst } = this.#limits;
		const handshakes = new TokenBucket({ perSecond: handshakesPerSecond, burst: handshakesBurst }, now);
		const requests = new TokenBucket({ perSecond: requestsPerSecond, burst: requestsBurst }, now);
		const address = {
			network: networkKey(name),
			sockets: 0,
			handshakes,
			requests,
			rates: RateBuckets.ofAddress(now, this.#limits),
		};
		this.#addresses.set(name, address);
		return address;
	}

	/**
	 * Two are looked at for each that comes: so what is remembered does not grow, without a timer and without a moment
	 * in which all are looked at. One that has no sockets and owes nothing is forgotten, the others go to the end.
	 */
	#forgetSome(now: number): void {
		let looked = 0;
		for (const [name, address] of this.#addresses) {
			if (looked === 2) break;
			looked += 1;
			this.#addresses.delete(name);
			if (!isIdle(address, now)) this.#addresses.set(name, address);
		}
	}
}

function isIdle({ sockets, handshakes, requests, rates }: Address, now: number): boolean {
	return sockets === 0 && handshakes.isFull(now) && requests.isFull(now) && rates.isFull(now);
}

const FULL: Refusal = { status: 503, sentence: 'All sockets are taken; try again later.', headers: RETRY };

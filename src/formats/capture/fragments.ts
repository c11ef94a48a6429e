import { MAX_WAITING_DATAGRAMS } from '../limits.ts';
import type { IpPacket } from './ip-packet.ts';

/** What an IP packet can carry at most; a fragment that goes beyond it is none. */
const MAX_DATAGRAM = 65_535;

interface Waiting {
	readonly parts: Map<number, Uint8Array>;
	received: number;
	/** Bytes in all, once the last fragment told. */
	size: number | null;
}

/** Puts the fragments of IP packets together (RFC 791 §3.2, RFC 8200 §4.5). */
export class Fragments {
	/** Fragments that were not put together: others of their packet are missing. */
	lost = 0;
	readonly #waiting = new Map<string, Waiting>();

	/** @returns the whole payload, once it is there */
	push({ from, to, protocol, payload, fragment }: IpPacket): Uint8Array | null {
		if (fragment === null) return payload;
		const { id, offset, last } = fragment;
		if (offset + payload.length > MAX_DATAGRAM) return null;
		const key = `${from} ${to} ${protocol} ${id}`;
		const known = this.#waiting.get(key) ?? { parts: new Map<number, Uint8Array>(), received: 0, size: null };
		if (known.parts.has(offset)) return null;
		this.#waiting.set(key, known);
		known.parts.set(offset, payload);
		known.received += payload.length;
		if (last) known.size = offset + payload.length;
		if (known.size !== null && known.received >= known.size) {
			this.#waiting.delete(key);
			return this.#joined(known, known.size);
		}
		this.#forget();
		return null;
	}

	/** No more packets come: what waits is lost. */
	finish(): void {
		for (const { parts } of this.#waiting.values()) this.lost += parts.size;
		this.#waiting.clear();
	}

	#joined({ parts }: Waiting, size: number): Uint8Array | null {
		const whole = new Uint8Array(size);
		let end = 0;
		for (const [offset, part] of [...parts].sort(([a], [b]) => a - b)) {
			// Fragments that overlap belong to no honest packet (RFC 5722).
			if (offset !== end || offset + part.length > size) {
				this.lost += parts.size;
				return null;
			}
			whole.set(part, offset);
			end += part.length;
		}
		return whole;
	}

	#forget(): void {
		if (this.#waiting.size <= MAX_WAITING_DATAGRAMS) return;
		for (const [key, { parts }] of this.#waiting) {
			this.lost += parts.size;
			this.#waiting.delete(key);
			return;
		}
	}
}

import { MAX_WAITING_DATAGRAMS } from '../limits.ts';
import { tunnelOf } from './encapsulation.ts';

/** Control bits of a TCP segment (RFC 9293 §3.1). */
export const TCP = { fin: 0x01, syn: 0x02, rst: 0x04, psh: 0x08, ack: 0x10 } as const;

const PROTOCOL_TCP = 6;
/** Tunnels in tunnels that are looked into: real ones have two or three. */
const MAX_DEPTH = 8;

/** A TCP segment as it was captured. */
export interface CapturedSegment {
	/** Address and port; a text that is equal exactly for the same end. */
	readonly from: string;
	readonly to: string;
	readonly sequence: number;
	readonly flags: number;
	/** What was captured of the payload. */
	readonly payload: Uint8Array;
}

/**
 * Reads the TCP segments of IP packets, also of those that came in fragments or through tunnels. Checksums are not looked
 * at: network cards fill them in after a capture.
 */
export class SegmentReader {
	readonly #fragments = new Fragments();
	readonly #tunnels = new Map<string, number>();

	/** Packets in tunnels that can't be looked into, by the tunnel's name. */
	get tunnels(): ReadonlyMap<string, number> {
		return this.#tunnels;
	}

	/** Fragments whose packet is not whole. */
	get lostFragments(): number {
		return this.#fragments.lost;
	}

	/** @returns null when there is none, or only a fragment of one */
	read(packet: Uint8Array, depth = 0): CapturedSegment | null {
		const ip = readIp(packet);
		const payload = ip && this.#fragments.push(ip);
		if (ip === null || payload === null) return null;
		if (ip.protocol === PROTOCOL_TCP) return readTcp(ip, payload);
		const tunnel = tunnelOf(ip.protocol, payload);
		if (tunnel === null || depth >= MAX_DEPTH) return null;
		if ('packet' in tunnel) return this.read(tunnel.packet, depth + 1);
		this.#tunnels.set(tunnel.name, (this.#tunnels.get(tunnel.name) ?? 0) + 1);
		return null;
	}

	/** The capture is over. */
	finish(): void {
		this.#fragments.finish();
	}
}

function readTcp({ from, to }: { from: string; to: string }, bytes: Uint8Array): CapturedSegment | null {
	if (bytes.length < 20) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const dataOffset = (view.getUint8(12) >> 4) * 4;
	if (dataOffset < 20 || dataOffset > bytes.length) return null;
	return {
		from: `${from} ${view.getUint16(0)}`,
		to: `${to} ${view.getUint16(2)}`,
		sequence: view.getUint32(4),
		flags: view.getUint8(13),
		payload: bytes.subarray(dataOffset),
	};
}

/** Extension headers that only say what comes next, and how long they are (RFC 8200 §4.1): options, routing, more options. */
const PASSED_OVER = [0, 43, 60];
const FRAGMENT_HEADER = 44;

/** What an IP packet carries. */
interface IpPacket {
	/** Addresses; equal texts for equal addresses. */
	readonly from: string;
	readonly to: string;
	/** The number of what it carries, as in the registry of IANA. */
	readonly protocol: number;
	readonly payload: Uint8Array;
	/** Where it is only a part of what was sent; null for a whole one. */
	readonly fragment: { readonly id: number; readonly offset: number; readonly last: boolean } | null;
}

/** @returns null for bytes that are no IP packet */
function readIp(packet: Uint8Array): IpPacket | null {
	const version = (packet[0] ?? 0) >> 4;
	return version === 4 ? readIpv4(packet) : version === 6 ? readIpv6(packet) : null;
}

function readIpv4(packet: Uint8Array): IpPacket | null {
	if (packet.length < 20) return null;
	const view = viewOf(packet);
	const headerLength = (view.getUint8(0) & 0x0f) * 4;
	// Zero where the network card was to cut the packet. What lies behind the length is padding of the link.
	const length = view.getUint16(2) || packet.length;
	if (headerLength < 20 || length < headerLength) return null;
	const place = view.getUint16(6);
	const last = (place & 0x2000) === 0;
	const offset = (place & 0x1fff) * 8;
	return {
		from: packet.subarray(12, 16).join('.'),
		to: packet.subarray(16, 20).join('.'),
		protocol: view.getUint8(9),
		payload: packet.subarray(headerLength, length),
		fragment: last && offset === 0 ? null : { id: view.getUint16(4), offset, last },
	};
}

function readIpv6(packet: Uint8Array): IpPacket | null {
	if (packet.length < 40) return null;
	const view = viewOf(packet);
	const length = view.getUint16(4) === 0 ? packet.length : 40 + view.getUint16(4);
	let protocol = view.getUint8(6);
	let at = 40;
	let fragment: IpPacket['fragment'] = null;
	while (at + 8 <= packet.length && fragment === null) {
		if (protocol === FRAGMENT_HEADER) {
			const place = view.getUint16(at + 2);
			fragment = { id: view.getUint32(at + 4), offset: place & 0xfff8, last: (place & 1) === 0 };
		} else if (!PASSED_OVER.includes(protocol)) break;
		const size = protocol === FRAGMENT_HEADER ? 8 : (view.getUint8(at + 1) + 1) * 8;
		protocol = view.getUint8(at);
		at += size;
	}
	if (at > length) return null;
	return {
		from: packet.subarray(8, 24).join('.'),
		to: packet.subarray(24, 40).join('.'),
		protocol,
		payload: packet.subarray(at, length),
		// The only part of itself is whole (RFC 6946).
		fragment: fragment?.last && fragment.offset === 0 ? null : fragment,
	};
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

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

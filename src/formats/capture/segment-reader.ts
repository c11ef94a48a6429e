import { Fragments } from './fragments.ts';
import { readIp } from './ip-packet.ts';
import { tunnelOf } from './tunnels.ts';

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

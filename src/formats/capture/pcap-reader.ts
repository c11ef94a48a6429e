import type { CapturedPacket, PacketReader } from './packet.ts';

const MICROSECONDS = 0xa1b2c3d4;
const NANOSECONDS = 0xa1b23c4d;
const FILE_HEADER = 24;
const PACKET_HEADER = 16;

/** Reads the older format of tcpdump (draft-ietf-opsawg-pcap), in both byte orders and both resolutions. */
export class PcapReader implements PacketReader {
	brokenAt: number | null = null;
	readonly #bytes: Uint8Array;
	readonly #view: DataView;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	/** @returns whether a file that begins with these bytes is of this format; it may be cut short in its header */
	static recognises(bytes: Uint8Array): boolean {
		return new PcapReader(bytes).#magic() !== null;
	}

	*packets(): Iterable<CapturedPacket> {
		const magic = this.#magic();
		if (magic === null) return;
		if (this.#bytes.length < FILE_HEADER) {
			this.brokenAt = 0;
			return;
		}
		const { little, nanoseconds } = magic;
		const linkType = this.#view.getUint32(20, little) & 0xffff;
		let at = FILE_HEADER;
		while (at < this.#bytes.length) {
			const start = at + PACKET_HEADER;
			const captured = start > this.#bytes.length ? Number.POSITIVE_INFINITY : this.#view.getUint32(at + 8, little);
			if (start + captured > this.#bytes.length) {
				this.brokenAt = at;
				return;
			}
			const fraction = this.#view.getUint32(at + 4, little);
			const microseconds = nanoseconds ? Math.floor(fraction / 1000) : fraction;
			const time = this.#view.getUint32(at, little) * 1_000_000 + microseconds;
			const length = this.#view.getUint32(at + 12, little);
			yield { time, linkType, bytes: this.#bytes.subarray(start, start + captured), length };
			at = start + captured;
		}
	}

	#magic(): { readonly little: boolean; readonly nanoseconds: boolean } | null {
		if (this.#bytes.length < 4) return null;
		for (const little of [true, false]) {
			const magic = this.#view.getUint32(0, little);
			if (magic === MICROSECONDS || magic === NANOSECONDS) return { little, nanoseconds: magic === NANOSECONDS };
		}
		return null;
	}
}

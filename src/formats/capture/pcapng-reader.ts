import { decodeUtf8 } from '../../protocol/utf8.ts';
import type { CapturedPacket, PacketReader } from './packet.ts';
import { BLOCK, BYTE_ORDER_MAGIC, OPTION } from './pcapng-writer.ts';

interface Interface {
	readonly linkType: number;
	/** Bytes of a packet that were captured at most; 0 for all. */
	readonly snapLength: number;
	/** Units of its clock in a second. */
	readonly resolution: bigint;
	/** Seconds to add to its times. */
	readonly offset: bigint;
}

const MICROSECONDS = 1_000_000n;

/** Reads pcapng (draft-ietf-opsawg-pcapng). A file has one section or more, each in a byte order of its own. */
export class PcapngReader implements PacketReader {
	brokenAt: number | null = null;
	readonly #bytes: Uint8Array;
	readonly #view: DataView;
	#littleEndian = true;
	#interfaces: Interface[] = [];

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	/** @returns whether a file that begins with these bytes is pcapng; it may be cut short in its first block */
	static recognises(bytes: Uint8Array): boolean {
		const reader = new PcapngReader(bytes);
		return bytes.length >= 4 && reader.#view.getUint32(0) === BLOCK.section;
	}

	*packets(): Iterable<CapturedPacket> {
		let at = 0;
		while (at < this.#bytes.length) {
			const length = this.#blockLength(at);
			if (length === null) {
				this.brokenAt = at;
				return;
			}
			const packet = this.#block(this.#view.getUint32(at, this.#littleEndian), at + 8, at + length - 4);
			if (packet === 'damaged') {
				this.brokenAt = at;
				return;
			}
			if (packet !== null) yield packet;
			at += length;
		}
	}

	/** @returns null where there is no whole block */
	#blockLength(at: number): number | null {
		const left = this.#bytes.length - at;
		if (left < 12) return null;
		// The type of a section header reads the same in both orders; what follows tells the order.
		if (this.#view.getUint32(at) === BLOCK.section && !this.#readByteOrder(at)) return null;
		const length = this.#view.getUint32(at + 4, this.#littleEndian);
		const whole = length >= 12 && length % 4 === 0 && length <= left;
		return whole && this.#view.getUint32(at + length - 4, this.#littleEndian) === length ? length : null;
	}

	#readByteOrder(at: number): boolean {
		if (this.#bytes.length - at < 28 || this.#view.getUint32(at) !== BLOCK.section) return false;
		this.#littleEndian = this.#view.getUint32(at + 8, true) === BYTE_ORDER_MAGIC;
		return this.#littleEndian || this.#view.getUint32(at + 8) === BYTE_ORDER_MAGIC;
	}

	/**
	 * A block's body lies between `start` and `end`.
	 *
	 * @returns null for a block of another type
	 */
	#block(type: number, start: number, end: number): CapturedPacket | 'damaged' | null {
		const little = this.#littleEndian;
		const space = end - start;
		switch (type) {
			case BLOCK.section:
				this.#interfaces = [];
				return null;
			case BLOCK.interface:
				if (space < 8) return 'damaged';
				this.#interfaces.push(this.#interface(start, end));
				return null;
			case BLOCK.packet:
				if (space < 20) return 'damaged';
				return this.#commented(this.#packet(this.#interfaces[this.#view.getUint32(start, little)], start, end), end);
			case BLOCK.oldPacket:
				if (space < 20) return 'damaged';
				return this.#packet(this.#interfaces[this.#view.getUint16(start, little)], start, end) ?? 'damaged';
			case BLOCK.simplePacket:
				return (space < 4 ? null : this.#simplePacket(start, end)) ?? 'damaged';
			default:
				return null;
		}
	}

	/** Of the first interface; how much was captured follows from that interface's limit. */
	#simplePacket(start: number, end: number): CapturedPacket | null {
		const [from] = this.#interfaces;
		if (from === undefined) return null;
		const length = this.#view.getUint32(start, this.#littleEndian);
		const captured = Math.min(length, from.snapLength || length, end - start - 4);
		const bytes = this.#bytes.subarray(start + 4, start + 4 + captured);
		return { time: 0, linkType: from.linkType, bytes, length };
	}

	/** @returns null where its interface is none that was described, or it is longer than its block */
	#packet(from: Interface | undefined, start: number, end: number): CapturedPacket | null {
		const little = this.#littleEndian;
		const captured = this.#view.getUint32(start + 12, little);
		if (from === undefined || captured > end - start - 20) return null;
		const high = BigInt(this.#view.getUint32(start + 4, little));
		const ticks = (high << 32n) | BigInt(this.#view.getUint32(start + 8, little));
		const time = Number((ticks * MICROSECONDS) / from.resolution + from.offset * MICROSECONDS);
		const bytes = this.#bytes.subarray(start + 20, start + 20 + captured);
		return { time, linkType: from.linkType, bytes, length: this.#view.getUint32(start + 16, little) };
	}

	/** An Enhanced Packet Block has its options behind the bytes of the packet. */
	#commented(packet: CapturedPacket | null, end: number): CapturedPacket | 'damaged' {
		if (packet === null) return 'damaged';
		const start = packet.bytes.byteOffset - this.#bytes.byteOffset + Math.ceil(packet.bytes.length / 4) * 4;
		const comments = [...this.#options(start, end)].flatMap(({ code, at, length }) =>
			code === OPTION.comment ? [decodeUtf8(this.#bytes.subarray(at, at + length))] : [],
		);
		return comments.length === 0 ? packet : { ...packet, comments };
	}

	*#options(start: number, end: number): Iterable<{ code: number; at: number; length: number }> {
		for (let at = start; at + 4 <= end; ) {
			const code = this.#view.getUint16(at, this.#littleEndian);
			const length = this.#view.getUint16(at + 2, this.#littleEndian);
			if (code === OPTION.end || at + 4 + length > end) return;
			yield { code, at: at + 4, length };
			at += 4 + Math.ceil(length / 4) * 4;
		}
	}

	#interface(start: number, end: number): Interface {
		const linkType = this.#view.getUint16(start, this.#littleEndian);
		const snapLength = this.#view.getUint32(start + 4, this.#littleEndian);
		let resolution = MICROSECONDS;
		let offset = 0n;
		for (const { code, at, length } of this.#options(start + 8, end)) {
			if (code === OPTION.timeResolution && length === 1) resolution = unitsInSecond(this.#view.getUint8(at));
			if (code === OPTION.timeOffset && length === 8) offset = this.#view.getBigInt64(at, this.#littleEndian);
		}
		return { linkType, snapLength, resolution, offset };
	}
}

/** `if_tsresol`: a negative power of 10, or of 2 where the top bit is set. */
const unitsInSecond = (value: number): bigint => (value & 0x80 ? 2n ** BigInt(value & 0x7f) : 10n ** BigInt(value));

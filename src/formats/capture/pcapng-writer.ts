import { joined } from '../../protocol/joined.ts';
import { encodeUtf8 } from '../../protocol/utf8.ts';

/** The numbers of pcapng (draft-ietf-opsawg-pcapng §4) that are written or read here. */
export const BLOCK = {
	section: 0x0a0d0d0a,
	interface: 0x1,
	/** Obsolete; older captures have it. */
	oldPacket: 0x2,
	/** A packet without a time. */
	simplePacket: 0x3,
	/** Enhanced Packet Block. */
	packet: 0x6,
} as const;

/** In the section's own byte order: how a reader learns it. */
export const BYTE_ORDER_MAGIC = 0x1a2b3c4d;

export const OPTION = {
	end: 0,
	comment: 1,
	interfaceName: 2,
	application: 4,
	timeResolution: 9,
	timeOffset: 14,
} as const;

type Option = readonly [code: number, value: Uint8Array];

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/**
 * Writes the blocks of a pcapng file (draft-ietf-opsawg-pcapng §4), little-endian, one after the other.
 *
 * The file grows in parts, so that nothing is copied twice.
 */
export class BlockWriter {
	readonly #parts: Uint8Array<ArrayBuffer>[] = [];

	/** Section Header Block: what wrote the file, and what there is to know about it. */
	section(application: string, comment: string): void {
		const body = new Uint8Array(16);
		const view = new DataView(body.buffer);
		view.setUint32(0, BYTE_ORDER_MAGIC, true);
		view.setUint16(4, 1, true); // Version 1.0.
		view.setBigInt64(8, -1n, true); // The length of the section is not told.
		this.#block(BLOCK.section, body, [
			[OPTION.comment, encodeUtf8(comment)],
			[OPTION.application, encodeUtf8(application)],
		]);
	}

	/** Interface Description Block; packets have no length limit, and times are in microseconds, which is the default. */
	interface(linkType: number, name: string): void {
		const body = new Uint8Array(8);
		new DataView(body.buffer).setUint16(0, linkType, true);
		this.#block(BLOCK.interface, body, [[OPTION.interfaceName, encodeUtf8(name)]]);
	}

	/**
	 * Enhanced Packet Block, of the first interface.
	 *
	 * @param time whole microseconds since 1970 UTC
	 */
	packet(time: number, packet: Uint8Array, comments: readonly string[] = []): void {
		const body = new Uint8Array(20 + padded(packet.length));
		const view = new DataView(body.buffer);
		view.setUint32(4, Math.floor(time / 0x1_0000_0000), true);
		view.setUint32(8, time % 0x1_0000_0000, true);
		view.setUint32(12, packet.length, true);
		view.setUint32(16, packet.length, true);
		body.set(packet, 20);
		const options = comments.map((comment) => [OPTION.comment, encodeUtf8(comment)] as const);
		this.#block(BLOCK.packet, body, options);
	}

	/** @returns the file so far */
	bytes(): Uint8Array<ArrayBuffer> {
		return joined(this.#parts);
	}

	#block(type: number, body: Uint8Array, options: readonly Option[]): void {
		const list = options.length === 0 ? [] : [...options, [OPTION.end, new Uint8Array(0)] as const];
		const optionsLength = list.reduce((sum, [, value]) => sum + 4 + padded(value.length), 0);
		const length = 12 + body.length + optionsLength;
		const block = new Uint8Array(length);
		const view = new DataView(block.buffer);
		view.setUint32(0, type, true);
		view.setUint32(4, length, true);
		block.set(body, 8);
		let at = 8 + body.length;
		for (const [code, value] of list) {
			view.setUint16(at, code, true);
			view.setUint16(at + 2, value.length, true);
			block.set(value, at + 4);
			at += 4 + padded(value.length);
		}
		view.setUint32(at, length, true);
		this.#parts.push(block);
	}
}

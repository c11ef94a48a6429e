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

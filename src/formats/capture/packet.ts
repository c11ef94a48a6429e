/** A packet of a capture, as the file has it. */
export interface CapturedPacket {
	/** Whole microseconds since 1970 UTC; 0 where the file has no time for it. */
	readonly time: number;
	readonly linkType: number;
	/** What was captured of it. */
	readonly bytes: Uint8Array;
	/** How long it was; more than was captured where the capture was told to cut packets. */
	readonly length: number;
	/** What someone wrote to it; absent where nobody did. */
	readonly comments?: readonly string[];
}

/** Reads the packets of a file, in its order. Ends early, and says so, where the file is cut short or damaged. */
export interface PacketReader {
	packets(): Iterable<CapturedPacket>;
	/** The offset at which the file stopped making sense; null while it does. */
	readonly brokenAt: number | null;
}

/** What the first bytes of a captured packet are; the numbers are those of the registry (www.tcpdump.org/linktypes.html). */
export const LINK_TYPE = {
	/** BSD's loopback: the address family in the byte order of the machine that captured. */
	null: 0,
	ethernet: 1,
	ppp: 9,
	pppoe: 51,
	/** Nothing but the IP packet; 12 and 14 are what some systems write for it. */
	raw: 101,
	rawOld: 12,
	rawOpenBsd: 14,
	/** OpenBSD's loopback: as `null`, in network byte order. */
	loop: 108,
	/** Linux's “any” interface. */
	linuxCooked: 113,
	ipv4: 228,
	ipv6: 229,
	linuxCooked2: 276,
} as const;

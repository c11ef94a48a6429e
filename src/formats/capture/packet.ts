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

import type { Frame } from './frame.ts';
import { FrameHeader, frameOf, LONGEST_HEADER } from './frame-header.ts';

/** A frame of which only the first bytes are there. */
export interface FrameSoFar {
	/**
	 * Its fields as they came; those that did not are 0. `bytes` ends where the frame ends or what is there ends, `payload`
	 * is as much as came, and `payloadLength` is what the header announces, 0 while it can't be told.
	 */
	readonly frame: Frame;
	/** Bytes that the frame has in all, its header included; null while its header is not complete. */
	readonly size: number | null;
}

/**
 * Reads as much of a frame as is there, whether or not it breaks a rule.
 *
 * @param bytes from the frame's first byte; what follows its last is left out. At least one
 * @param offset of the frame in its direction of the connection
 */
export function readFrameSoFar(bytes: Uint8Array, offset: number): FrameSoFar {
	const header = new FrameHeader();
	header.read(bytes, 0);
	const size = header.complete ? header.frameLength : null;
	const there = bytes.subarray(0, size ?? bytes.length);
	// A header that is cut short reads as if zeros followed.
	const padded = new Uint8Array(Math.max(there.length, LONGEST_HEADER));
	padded.set(there);
	const length = Math.max(there.length, header.length);
	const read = frameOf(header, padded, padded.slice(), 0, length, offset, []);
	return { frame: { ...read, bytes: there, payloadLength: size === null ? 0 : read.payloadLength }, size };
}

/** What a proxy puts before the first request of a connection. */
import type { ByteCursor } from './byte-cursor.ts';

/** The header of HAProxy's PROXY protocol, version 1: one line of at most 107 bytes. */
const PROXY_LINE = [0x50, 0x52, 0x4f, 0x58, 0x59, 0x20];
const MAX_PROXY_LINE = 107;
/** Version 2: this, a byte of version and command, one of the family, then how long the rest is, in two bytes. */
const PROXY_SIGNATURE = [0x0d, 0x0a, 0x0d, 0x0a, 0x00, 0x0d, 0x0a, 0x51, 0x55, 0x49, 0x54, 0x0a];
/** A client of SOCKS says its methods, perhaps who it is, and where it wants to go (RFC 1928 §3 and §4, RFC 1929 §2). */
const SOCKS_MESSAGES = 3;

const begins = (bytes: Uint8Array, start: readonly number[]): boolean =>
	start.every((byte, index) => bytes[index] === byte);

/** The answer of SOCKS 4 to what it grants; all else begins with the version. */
const SOCKS4_GRANTED = [0x00, 0x5a];

/** @returns whether bytes are the first of a proxy's protocol, of either side */
export const beginsLikePreamble = (bytes: Uint8Array): boolean =>
	[PROXY_LINE, PROXY_SIGNATURE, SOCKS4_GRANTED, [4], [5]].some((start) => begins(bytes, start));

/** Goes past what is no HTTP yet, from the beginning of what the client sent. */
export function passPreamble(out: ByteCursor): void {
	if (begins(out.rest, PROXY_LINE)) out.pass(out.lineLength(MAX_PROXY_LINE) ?? 0);
	else if (begins(out.rest, PROXY_SIGNATURE)) out.pass(16 + (((out.rest[14] ?? 0) << 8) | (out.rest[15] ?? 0)));
	else if (out.rest[0] === 4 || out.rest[0] === 5) {
		// Each of them waits for its answer, so it is a segment of its own.
		for (let said = 0; said < SOCKS_MESSAGES && [1, 4, 5].includes(out.rest[0] ?? -1); said += 1) out.nextPiece();
	}
}

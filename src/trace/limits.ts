/**
 * What one trace keeps. A lab's run stays far below; these bounds are for floods, which must not take the page's memory.
 */

/** Events of a run, the console's not counted. */
export const MAX_EVENTS = 250_000;

/** Bytes of recorded chunks, all sockets together. Decoding keeps at most three times as much again. */
export const MAX_WIRE_BYTES = 32 * 1024 * 1024;

/** Decoded frames, all sockets together. */
export const MAX_FRAMES = 250_000;

/** Lines of console: the last ones are kept. */
export const MAX_CONSOLE_LINES = 1000;

/** Lines of console among the moments of a run: the first ones. */
export const MAX_CONSOLE_MOMENTS = 10_000;

/** Bytes of one handshake head; also of the body of a refusal that are kept. */
export const MAX_HEAD_BYTES = 64 * 1024;

/** Bytes that are kept from the beginning of a frame that could not be read. */
export const MAX_REJECTED_BYTES = 256;

/** Characters of a saved trace: room for all of the above, the bytes in base64. */
export const MAX_SAVED_CHARACTERS = 128 * 1024 * 1024;

/** Bytes that one compressed message may inflate to; a small one may claim to be a thousand times as large. */
export const MAX_INFLATED_BYTES = 64 * 1024 * 1024;

/** Bytes from the beginning of an inflated message that are kept. */
export const MAX_INFLATED_KEPT = 1024 * 1024;

/** Bytes from the beginning of a frame that has not fully arrived which can be read. */
export const MAX_PARTIAL_BYTES = 256;

/** Sockets of one run, made or saved: more than any browser opens at a time. A loop that makes them without end stops here. */
export const MAX_SOCKETS = 1000;

/** What an event of a run may hold: characters of texts, entries of lists. */
export const MAX_LIVE = {
	/** The code of a run; of two programs together. */
	code: 1_000_000,
	/** A line of the console. */
	printed: 20_000,
	url: 4000,
	/** Names, arguments, reasons, subprotocols. */
	short: 300,
	/** The message of an exception. */
	message: 1000,
	/** The beginning of what was sent or received. */
	preview: 200,
	args: 3,
	protocols: 50,
	handlers: 100,
} as const;

/** Bounds that the worker keeps and the page checks. */

/** More sockets than any browser opens at a time; a loop that makes them without end stops here. */
export const MAX_SOCKETS = 1000;

/** Events in one batch. */
export const MAX_BATCH_EVENTS = 1000;

/** Characters of events, more or less, after which a batch is full. */
export const FULL_BATCH = 500_000;

/** Characters of one message, as JSON. Ours stay far below; the page takes nothing larger apart. */
export const MAX_MESSAGE = 8_000_000;

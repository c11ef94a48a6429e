/** Bounds that the worker keeps and the page checks. */

/** More sockets than any browser opens at a time; a loop that makes them without end stops here. */
export const MAX_SOCKETS = 1000;

/** Events in one batch. */
export const MAX_BATCH_EVENTS = 1000;

/**
 * What is read of a file that someone opens. The file may come from anybody: each bound is there so that no file can take
 * the page's memory or time, and each one that is reached is said.
 */

/** Bytes of a HAR or a capture. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** TCP connections of a capture that are followed; later ones are counted. */
export const MAX_STREAMS = 10_000;

/** Sockets that one file may bring; later ones are counted. */
export const MAX_CONNECTIONS = 200;

/** Segments of one direction that may wait for one that is missing; then what is missing counts as lost. */
export const MAX_WAITING_SEGMENTS = 1024;

/** IP packets of which fragments may wait for the others; then those of the oldest count as lost. */
export const MAX_WAITING_DATAGRAMS = 256;

/** Bytes that the messages of one exported trace may have once they are inflated. */
export const MAX_HAR_INFLATED_BYTES = 64 * 1024 * 1024;

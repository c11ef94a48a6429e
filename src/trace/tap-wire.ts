/**
 * What travels on the tap channel, from the lab server to the page that owns the tap.
 *
 * Text messages are JSON: `TapHello` once, and `TapClock` in answer to each `{"type":"clock","sent":…}` of the page, which
 * is how the page learns the offset between the two clocks. Binary messages are batches of records; a record is one
 * `bytes`, `peer` or `lost` event of one socket.
 *
 * The socket is named by a tag, the part of `?tap=<id>.<tag>` after the dot. The page chooses it, so that it can tell
 * which run and which socket a record belongs to before the server has said a word. What stands before the dot in the
 * addresses of a run's sockets is a ticket (`tap-ticket.ts`), never the tap's id: learner code may see it.
 */
export { encodedLength, TapBatch } from './tap-batch.ts';
export { decodeTapRecords, encodeTapRecords } from './tap-codec.ts';
export { parseTapMessage, type TapClock, type TapHello } from './tap-message.ts';
export { isTapId, parseTapParameter, type TapParameter } from './tap-parameter.ts';
export { TapFormatError, type TapRecord } from './tap-record.ts';

import { encodedLength, TapBatch, type TapRecord } from '../../../src/trace/tap/channel.ts';

/**
 * Packs records into one binary message, in order, with a single allocation.
 *
 * @throws RangeError when a tag is longer than 255 characters or not ASCII
 */
export function encodeTapRecords(records: readonly TapRecord[]): Uint8Array<ArrayBuffer> {
	const batch = new TapBatch(records.reduce((length, record) => length + encodedLength(record), 0));
	for (const record of records) batch.add(record);
	return batch.encoded;
}

import type { PeerFact, ReadyState } from '../events.ts';
import { FACTS, KIND, LOST_LENGTH, PEER_LENGTH, TapFormatError, type TapRecord } from './batch.ts';

/**
 * Unpacks a binary message of the tap channel.
 *
 * @returns the records in order; their chunks are views of `bytes`, not copies
 * @throws TapFormatError when the bytes are not whole records of known kinds
 */
export function decodeTapRecords(bytes: Uint8Array): TapRecord[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const records: TapRecord[] = [];
	let at = 0;
	while (at < bytes.length) {
		const kind = view.getUint8(at);
		const tagEnd = at + 2 + (bytes[at + 1] ?? 0);
		if (tagEnd + 12 > bytes.length) throw new TapFormatError(`The record at byte ${at} is cut off.`);
		const tag = String.fromCharCode(...bytes.subarray(at + 2, tagEnd));
		const time = view.getFloat64(tagEnd);
		const start = tagEnd + 12;
		const end = start + view.getUint32(tagEnd + 8);
		if (end > bytes.length) throw new TapFormatError(`The body of the record at byte ${at} is cut off.`);
		if (!Number.isFinite(time)) throw new TapFormatError(`The record at byte ${at} has no time.`);
		records.push(decodeBody(kind, tag, time, bytes.subarray(start, end)));
		at = end;
	}
	return records;
}

function decodeBody(kind: number, tag: string, t: number, body: Uint8Array): TapRecord {
	switch (kind) {
		case KIND.bytesOut:
		case KIND.bytesIn:
			return { tag, t, kind: 'bytes', direction: kind === KIND.bytesOut ? 'out' : 'in', chunk: body };
		case KIND.lostOut:
		case KIND.lostIn:
			return { tag, t, kind: 'lost', direction: kind === KIND.lostOut ? 'out' : 'in', bytes: lostBytes(body) };
		case KIND.peer:
			return { tag, t, kind: 'peer', fact: peerFact(body) };
		default:
			throw new TapFormatError(`There is no record of kind ${kind}.`);
	}
}

function lostBytes(body: Uint8Array): number {
	const bytes = body.length === LOST_LENGTH ? viewOf(body).getFloat64(0) : -1;
	if (!Number.isSafeInteger(bytes) || bytes < 0) throw new TapFormatError('A record of lost bytes has no count.');
	return bytes;
}

function peerFact(body: Uint8Array): PeerFact {
	const type = FACTS[body[0] ?? FACTS.length];
	if (body.length !== PEER_LENGTH || type === undefined) throw new TapFormatError('A peer record has no known fact.');
	const value = viewOf(body).getUint16(1);
	if (type === 'refused') return { type, status: value };
	if (type !== 'state') return { type };
	if (!isReadyState(value)) throw new TapFormatError(`There is no readyState ${value}.`);
	return { type, readyState: value };
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const isReadyState = (value: number): value is ReadyState => value >= 0 && value <= 3;

import type { BytesEvent, LostEvent, PeerEvent } from '../../trace/events.ts';
import type { TapRecord } from '../../trace/tap/channel.ts';

/** What the tap adds to a trace. */
export type TapEvent = BytesEvent | LostEvent | PeerEvent;

/** Which socket of which run of this page a record belongs to. */
export interface TapAddress {
	readonly run: number;
	readonly socket: number;
}

const TAG = /^(?<run>\d{1,9})\.(?<socket>\d{1,6})$/;

/**
 * @param tag of a record, as `<run>.<socket>`
 * @returns null for a tag that this page did not give out
 */
export function tapAddress(tag: string): TapAddress | null {
	const groups = TAG.exec(tag)?.groups;
	if (!groups) return null;
	return { run: Number(groups['run']), socket: Number(groups['socket']) };
}

/**
 * @param socket within its run
 * @param t milliseconds since the run began
 */
export function tapEvent(record: TapRecord, socket: number, t: number): TapEvent {
	switch (record.kind) {
		case 'bytes':
			return { kind: 'bytes', t, socket, direction: record.direction, chunk: record.chunk };
		case 'lost':
			return { kind: 'lost', t, socket, direction: record.direction, bytes: record.bytes };
		case 'peer':
			return { kind: 'peer', t, socket, fact: record.fact };
	}
}

/** From so many records at a time on it is a flood; what a lab does otherwise stays as it was written, chunk by chunk. */
const FLOOD = 100;

/** Milliseconds between the first and the last of the chunks that become one: less than any view shows. */
const SPAN = 0.1;

type BytesRecord = Extract<TapRecord, { readonly kind: 'bytes' }>;

/**
 * Puts chunks of a flood together that follow each other in one direction of one socket within a tenth of a millisecond.
 * A server that is in a hurry writes the head and the payload of a frame by themselves, and the trace counts events: with
 * two for each frame it would be full when half of the frames have come.
 *
 * @returns the same bytes in the same order; each chunk has the time of its last part
 */
export function joinChunks(records: readonly TapRecord[]): readonly TapRecord[] {
	if (records.length < FLOOD) return records;
	const joined: TapRecord[] = [];
	let run: BytesRecord[] = [];
	for (const record of records) {
		const [first] = run;
		if (record.kind === 'bytes' && (first === undefined || belongs(first, record))) run.push(record);
		else {
			put(joined, run);
			run = record.kind === 'bytes' ? [record] : [];
			if (record.kind !== 'bytes') joined.push(record);
		}
	}
	put(joined, run);
	return joined;
}

const belongs = (first: BytesRecord, { tag, direction, t }: BytesRecord): boolean =>
	tag === first.tag && direction === first.direction && t >= first.t && t - first.t <= SPAN;

function put(joined: TapRecord[], run: readonly BytesRecord[]): void {
	const last = run.at(-1);
	if (last === undefined) return;
	if (run.length === 1) {
		joined.push(last);
		return;
	}
	const chunk = new Uint8Array(run.reduce((sum, part) => sum + part.chunk.length, 0));
	let at = 0;
	for (const part of run) {
		chunk.set(part.chunk, at);
		at += part.chunk.length;
	}
	joined.push({ ...last, chunk });
}

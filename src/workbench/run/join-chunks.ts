import type { TapRecord } from '../../trace/tap-record.ts';

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

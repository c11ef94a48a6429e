import type { BytesEvent, TraceEvent } from '../trace/events.ts';
import { toMicroseconds } from '../trace/time.ts';

/**
 * Bytes as a page carries them: one character for each, since most of them are text that compresses well. What repeats itself
 * to the end, as a long run of one letter does under a masking key, is left out: so many bytes, each like the fourth before it.
 */
interface PackedBytes extends Omit<BytesEvent, 'chunk'> {
	readonly chunk: string;
	readonly again?: number;
}

type PackedEvent = Exclude<TraceEvent, BytesEvent> | PackedBytes;

const PERIOD = 4;
/** Shorter repetitions are not worth the word. */
const FEWEST = 64;

/**
 * Writes a recorded run for its page, as short as the browser can read without a loader of its own.
 *
 * @param events checked before: the page trusts what it gets
 */
export function packRecording(events: readonly TraceEvent[]): string {
	const packed = events.map((event): PackedEvent => {
		const t = toMicroseconds(event.t);
		if (event.kind !== 'bytes') return { ...event, t };
		const again = repeated(event.chunk);
		const chunk = Array.from(event.chunk.subarray(0, event.chunk.length - again), (byte) => String.fromCharCode(byte));
		return { ...event, t, chunk: chunk.join(''), ...(again > 0 && { again }) };
	});
	return JSON.stringify(packed);
}

/** @param recording what `packRecording` made when the page was built, never anything from outside */
export function unpackRecording(recording: string): readonly TraceEvent[] {
	const packed: readonly PackedEvent[] = JSON.parse(recording);
	return packed.map((event) => {
		if (event.kind !== 'bytes') return event;
		const { again = 0, ...bytes } = event;
		return { ...bytes, chunk: unpackBytes(event.chunk, again) };
	});
}

function unpackBytes(text: string, again: number): Uint8Array {
	const chunk = new Uint8Array(text.length + again);
	for (let at = 0; at < chunk.length; at += 1) {
		chunk[at] = at < text.length ? text.charCodeAt(at) : (chunk[at - PERIOD] ?? 0);
	}
	return chunk;
}

/** @returns how many bytes at the end are each like the fourth before them */
function repeated(chunk: Uint8Array): number {
	let start = chunk.length;
	while (start > PERIOD && chunk[start - 1] === chunk[start - 1 - PERIOD]) start -= 1;
	return chunk.length - start < FEWEST ? 0 : chunk.length - start;
}

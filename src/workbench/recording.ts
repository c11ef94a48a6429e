import type { BytesEvent, TraceEvent } from '../trace/events.ts';
import { toMicroseconds } from '../trace/time.ts';

/** An event as a page carries it: bytes with one character for each, since most of them are text that compresses well. */
type PackedEvent = Exclude<TraceEvent, BytesEvent> | (Omit<BytesEvent, 'chunk'> & { readonly chunk: string });

/**
 * Writes a recorded run for its page, as short as the browser can read without a loader of its own.
 *
 * @param events checked before: the page trusts what it gets
 */
export function packRecording(events: readonly TraceEvent[]): string {
	const packed = events.map((event): PackedEvent => {
		const t = toMicroseconds(event.t);
		if (event.kind !== 'bytes') return { ...event, t };
		return { ...event, t, chunk: Array.from(event.chunk, (byte) => String.fromCharCode(byte)).join('') };
	});
	return JSON.stringify(packed);
}

/** @param recording what `packRecording` made when the page was built, never anything from outside */
export function unpackRecording(recording: string): readonly TraceEvent[] {
	const packed: readonly PackedEvent[] = JSON.parse(recording);
	return packed.map((event) =>
		event.kind === 'bytes'
			? { ...event, chunk: Uint8Array.from(event.chunk, (character) => character.charCodeAt(0)) }
			: event,
	);
}

import type { BytesEvent, TraceEvent } from '../trace/events.ts';
import { withoutRepeats, withRepeats } from '../trace/repeats.ts';
import { toMicroseconds } from '../trace/time.ts';

/** Bytes as a page carries them: one character for each, since most of them are text that compresses well, and no repetitions. */
interface PackedBytes extends Omit<BytesEvent, 'chunk'> {
	readonly chunk: string | readonly (string | number)[];
}

type PackedEvent = Exclude<TraceEvent, BytesEvent> | PackedBytes;

/**
 * Writes a recorded run for its page, as short as the browser can read without a loader of its own.
 *
 * @param events checked before: the page trusts what it gets
 */
export function packRecording(events: readonly TraceEvent[]): string {
	const packed = events.map((event): PackedEvent => {
		const t = toMicroseconds(event.t);
		if (event.kind !== 'bytes') return { ...event, t };
		const pieces = withoutRepeats(event.chunk).map((piece) => (typeof piece === 'number' ? piece : byteString(piece)));
		const [first] = pieces;
		return { ...event, t, chunk: pieces.length === 1 && typeof first === 'string' ? first : pieces };
	});
	return JSON.stringify(packed);
}

/** @param recording what `packRecording` made when the page was built, never anything from outside */
export function unpackRecording(recording: string): readonly TraceEvent[] {
	const packed: readonly PackedEvent[] = JSON.parse(recording);
	return packed.map((event) => {
		if (event.kind !== 'bytes') return event;
		const pieces = typeof event.chunk === 'string' ? [event.chunk] : event.chunk;
		return {
			...event,
			chunk: withRepeats(pieces.map((piece) => (typeof piece === 'number' ? piece : bytesOf(piece)))),
		};
	});
}

const byteString = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

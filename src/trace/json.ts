import { eventFromJson, eventToJson } from './event-json.ts';
import type { TraceEvent } from './events.ts';
import { TraceFormatError } from './format-error.ts';
import { JsonReader } from './json-reader.ts';
import { MAX_SAVED_CHARACTERS, MAX_WIRE_BYTES } from './limits.ts';
import { noteFromJson, noteToJson, type TraceNote } from './notes.ts';
import { repeatsIn } from './repeats.ts';

/** How a run reached the lab server: over TCP, or in the memory of its page, where frames are the same and there is no TCP. */
export type Transport = 'wire' | 'page';

export { formatProblemSentence, TraceFormatError } from './format-error.ts';

/**
 * What a trace was taken from that no lab recorded. A capture has the bytes as they were on the wire. A HAR has none: the
 * frames are reconstructed from its messages, and so are the bytes of the handshake from its headers.
 */
export type TraceSource = 'capture' | 'har';

const SOURCES = ['capture', 'har'] as const satisfies TraceSource[];
const TRANSPORTS = ['wire', 'page'] as const satisfies Transport[];

/** Where a saved trace comes from; null where that is not known or must not be told. */
export interface TraceMeta {
	/** `<lesson>/<lab>`. */
	readonly lab: string | null;
	/** The code that was run, with the server written `ws://localhost:4321`. */
	readonly code: string | null;
	/** When it was run: ISO 8601, UTC. */
	readonly recordedAt: string | null;
	/** The browser that ran it. */
	readonly userAgent: string | null;
	/** Its name and version, as a reader knows them; absent where only `userAgent` says it. */
	readonly browser?: string;
	/** Absent for a run of a lab. */
	readonly source?: TraceSource;
	/** Absent for a run on the wire, and where it is not known. */
	readonly transport?: 'page';
}

export interface SavedTrace {
	readonly events: readonly TraceEvent[];
	readonly meta: TraceMeta;
	/** Absent where nobody wrote any. */
	readonly notes?: readonly TraceNote[];
}

const FORMAT = 'websocket-lab-trace';
/** Goes up when a reader of the version before could misread a file. */
const VERSION = 1;

/**
 * Saves a trace. Nothing is lost but what times say below a microsecond.
 *
 * @returns JSON with one event on a line, so that two recordings can be compared line by line
 */
export function saveTrace(
	events: readonly TraceEvent[],
	meta: Partial<TraceMeta> = {},
	notes: readonly TraceNote[] = [],
): string {
	const { lab = null, code = null, recordedAt = null, userAgent = null, browser, source, transport } = meta;
	const head = [
		`"format": ${JSON.stringify(FORMAT)}`,
		`"version": ${VERSION}`,
		`"meta": ${JSON.stringify({ lab, code, recordedAt, userAgent, browser, source, transport })}`,
		...(notes.length === 0 ? [] : [`"notes": ${JSON.stringify(notes.map(noteToJson))}`]),
	];
	const lines = events.map((event) => `    ${eventToJson(event)}`);
	const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
	return `{\n  ${head.join(',\n  ')},\n  "events": ${list}\n}\n`;
}

/**
 * Reads a saved trace. Everything in it is checked, so the text may come from anybody.
 *
 * @throws TraceFormatError when the text is too large, not JSON, something else, of a newer version, or damaged
 */
export function loadTrace(text: string): SavedTrace {
	if (text.length > MAX_SAVED_CHARACTERS) {
		throw new TraceFormatError({ id: 'too-large', characters: text.length, limit: MAX_SAVED_CHARACTERS });
	}
	return traceFromJson(parseJson(text));
}

/** @throws TraceFormatError */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new TraceFormatError({ id: 'not-json' });
	}
}

/**
 * Reads a saved trace from what its text says as JSON.
 *
 * @throws TraceFormatError
 */
export function traceFromJson(value: unknown): SavedTrace {
	if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT) {
		throw new TraceFormatError({ id: 'foreign' });
	}
	const from = new JsonReader(value, '');
	const version = from.integer('version', 1);
	if (version > VERSION) throw new TraceFormatError({ id: 'newer', version, known: VERSION });
	const meta = from.object('meta');
	const field = (name: string) => meta.optional(name, () => meta.string(name));
	const browser = field('browser');
	const source = meta.optional('source', (name) => meta.oneOf(name, SOURCES));
	const transport = meta.optional('transport', (name) => meta.oneOf(name, TRANSPORTS));
	const repeated = repeatedIn(from);
	if (repeated > MAX_WIRE_BYTES) {
		throw new TraceFormatError({ id: 'too-many-bytes', bytes: repeated, limit: MAX_WIRE_BYTES });
	}
	const notes = from.optional('notes', () => from.list('notes', noteFromJson));
	return {
		...(notes === null ? {} : { notes }),
		meta: {
			lab: field('lab'),
			code: field('code'),
			recordedAt: field('recordedAt'),
			userAgent: field('userAgent'),
			...(browser === null ? {} : { browser }),
			...(source === null ? {} : { source }),
			...(transport === 'page' ? { transport } : {}),
		},
		events: from.list('events', eventFromJson),
	};
}

/** How many bytes the events only say that there are: a short file must not become a large one before anybody looks. */
const repeatedIn = (from: JsonReader): number =>
	from.records('events').reduce((sum, event) => sum + repeatsIn(event.array('chunk') ?? []), 0);

import {
	formatProblemSentence,
	importNoteSentence,
	importTrace,
	MAX_IMPORT_BYTES,
	TraceFormatError,
} from '../../formats/import-trace.ts';
import { fileFormatsStrings } from '../../i18n/file-formats.ts';
import { BETWEEN_SENTENCES, type Locale } from '../../i18n/locales.ts';
import type { SavedTrace } from '../../trace/json.ts';

/** A run from a file and what must be known about it, or why there is none. */
export type OpenedRun =
	| { readonly trace: SavedTrace; readonly note: string | null; readonly problem: null }
	| { readonly trace: null; readonly problem: string };

/** Opens a file of the reader's as a run. It stays on this machine. Never throws. */
export async function openRun(file: Blob, locale: Locale): Promise<OpenedRun> {
	try {
		if (file.size > MAX_IMPORT_BYTES) {
			throw new TraceFormatError({ id: 'too-many-bytes', bytes: file.size, limit: MAX_IMPORT_BYTES });
		}
		const { trace, notes } = importTrace(new Uint8Array(await file.arrayBuffer()));
		const sentences = notes.map((note) => importNoteSentence(note, locale));
		return {
			trace,
			note: sentences.length === 0 ? null : sentences.join(BETWEEN_SENTENCES[locale]),
			problem: null,
		};
	} catch (error) {
		if (error instanceof TraceFormatError) {
			return { trace: null, problem: formatProblemSentence(error.problem, locale) };
		}
		return { trace: null, problem: fileFormatsStrings[locale].unreadable };
	}
}

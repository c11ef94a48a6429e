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

/**
 * Opens several files at once. A lab shows one run: the first that can be read. Of the others it is said, each with its
 * name, why it can't be opened, or that it was not.
 */
export async function openRuns(files: readonly File[], locale: Locale): Promise<OpenedRun | null> {
	const [only] = files;
	if (files.length <= 1) return only === undefined ? null : openRun(only, locale);
	const strings = fileFormatsStrings[locale];
	const said: string[] = [];
	let opened: (OpenedRun & { readonly problem: null }) | null = null;
	let passedOver = 0;
	for (const file of files) {
		if (opened !== null) {
			passedOver += 1;
			continue;
		}
		const run = await openRun(file, locale);
		if (run.trace === null) {
			if (said.length < MAX_NAMED) said.push(strings.ofFile(file.name.slice(0, MAX_NAME), run.problem));
		} else {
			opened = run;
			said.push(strings.ofFile(file.name.slice(0, MAX_NAME), run.note ?? strings.shown));
		}
	}
	if (passedOver > 0) said.push(strings.oneAtATime(passedOver));
	const sentences = said.join(BETWEEN_SENTENCES[locale]);
	return opened === null ? { trace: null, problem: sentences } : { ...opened, note: sentences };
}

/** Files that are named, and characters of their names: somebody may drop a whole folder. */
const MAX_NAMED = 5;
const MAX_NAME = 60;

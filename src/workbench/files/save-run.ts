import { download } from '../../browser/download.ts';
import { type ExportFormat, exportTrace, fileName } from '../../formats/export-trace.ts';
import { fileFormatsStrings } from '../../i18n/file-formats.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { TraceEvent } from '../../trace/events.ts';
import type { SavedTrace } from '../../trace/json.ts';

/**
 * Saves a run as a file of the reader's.
 *
 * @returns null, or a sentence that says why this run can't be saved in that format
 */
export function saveRun(format: ExportFormat, trace: SavedTrace, locale: Locale): string | null {
	const problem = missing(format, trace.events, locale);
	if (problem !== null) return problem;
	const { content, mediaType, extension } = exportTrace(format, trace, locale);
	const { lab, recordedAt } = trace.meta;
	download(content, mediaType, fileName(lab, recordedAt === null ? new Date() : new Date(recordedAt), extension));
	return null;
}

/** What a format needs and a run does not have. */
function missing(format: ExportFormat, events: readonly TraceEvent[], locale: Locale): string | null {
	const strings = fileFormatsStrings[locale];
	if (events.length === 0) return strings.nothingRan;
	if (format === 'trace') return null;
	if (!events.some((event) => 'socket' in event && event.socket !== null)) return strings.noSocket;
	return format === 'pcapng' && !events.some((event) => event.kind === 'bytes') ? strings.noBytes : null;
}

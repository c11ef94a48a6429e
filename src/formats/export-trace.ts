import type { Locale } from '../i18n/locales.ts';
import { type SavedTrace, saveTrace } from '../trace/json.ts';
import { saveCapture } from './capture/save.ts';
import { saveHar } from './har/save.ts';

/** What a trace can be saved as. Only `trace` keeps all of it. */
export const EXPORT_FORMATS = ['trace', 'har', 'pcapng'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file that is ready to be saved. */
export interface ExportedFile {
	readonly content: string | Uint8Array<ArrayBuffer>;
	readonly mediaType: string;
	/** Without the dot. */
	readonly extension: string;
}

/**
 * Writes a trace as a file.
 *
 * @param locale of what a format's comments say to those who open the file elsewhere
 */
export function exportTrace(format: ExportFormat, trace: SavedTrace, locale: Locale): ExportedFile {
	switch (format) {
		case 'trace':
			return {
				content: saveTrace(trace.events, trace.meta, trace.notes),
				mediaType: 'application/json',
				extension: 'json',
			};
		case 'har':
			return { content: saveHar(trace, locale), mediaType: 'application/json', extension: 'har' };
		case 'pcapng':
			return { content: saveCapture(trace, locale), mediaType: 'application/vnd.tcpdump.pcap', extension: 'pcapng' };
	}
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/**
 * The name under which a file is saved: `websocket-lab-<lesson>-<lab>-20261123-1530.har`.
 *
 * @param lab `<lesson>/<lab>`, or null
 * @param date of the run, shown as the reader's clock shows it
 */
export function fileName(lab: string | null, date: Date, extension: string): string {
	const day = `${date.getFullYear()}${twoDigits(date.getMonth() + 1)}${twoDigits(date.getDate())}`;
	const time = `${twoDigits(date.getHours())}${twoDigits(date.getMinutes())}`;
	// A lab's name may come from a file that was opened: what a file system could object to is left out.
	const parts = (lab ?? '').split('/').map((part) => part.replace(/[^\p{L}\p{N}-]+/gu, '').slice(0, 60));
	return `${['websocket-lab', ...parts, day, time].filter(Boolean).join('-')}.${extension}`;
}

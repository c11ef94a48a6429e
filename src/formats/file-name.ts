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

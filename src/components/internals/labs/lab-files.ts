import type { LabDefinition, LabTexts } from '../../../exercises/check.ts';
import { ShownRun } from '../../../exercises/shown.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { TraceModel } from '../../../trace/model.ts';
import { unpackRecording } from '../../../workbench/recording.ts';
import { AuthorError, findLab, type LabFiles, type WrittenLab } from './labs.ts';

/** The labs of this repository. */
export const labFiles: LabFiles = {
	definitions: import.meta.glob<LabDefinition>('/content/labs/*/*/lab.ts', { eager: true, import: 'default' }),
	texts: import.meta.glob<LabTexts>(['/content/labs/*/*/*.ts', '!/content/labs/*/*/lab.ts'], {
		eager: true,
		import: 'default',
	}),
	starters: import.meta.glob<string>('/content/labs/*/*/starter.js', { eager: true, import: 'default', query: '?raw' }),
	solutions: import.meta.glob<string>('/content/labs/*/*/solution.js', {
		eager: true,
		import: 'default',
		query: '?raw',
	}),
	servers: import.meta.glob<string>('/content/labs/*/*/{starter,solution}.server.js', {
		eager: true,
		import: 'default',
		query: '?raw',
	}),
	given: import.meta.glob<string>('/content/labs/*/*/given.js', { eager: true, import: 'default', query: '?raw' }),
	recordings: import.meta.glob<string>('/content/labs/*/*/recordings/starter*.json', {
		eager: true,
		import: 'default',
		query: '?raw',
	}),
};

/** A lab with its recorded run, for what is read from that run when a page is built. */
export interface RecordedLab extends WrittenLab {
	readonly trace: TraceModel;
	readonly run: ShownRun;
}

const recorded = new Map<string, Pick<RecordedLab, 'trace' | 'run'>>();

/**
 * @param tag what the author wrote, and where, for messages
 * @throws AuthorError when there is no such lab, or nothing has been recorded of it
 */
export function recordedLab(id: string, locale: Locale, tag: string): RecordedLab {
	const exercise = labFiles.definitions[`/content/labs/${id}/lab.ts`]?.exercise !== undefined;
	const lab = findLab(labFiles, id, exercise ? 'Exercise' : 'Lab', locale, tag);
	if (lab.recording === null) throw new AuthorError(`${tag}: nothing is recorded of ${id}. Run \`npm run record\`.`);
	let known = recorded.get(id);
	if (known === undefined) {
		const trace = TraceModel.of(unpackRecording(lab.recording));
		known = { trace, run: new ShownRun(trace) };
		recorded.set(id, known);
	}
	return { ...lab, ...known };
}

import type { LabDefinition, LabTexts } from '../../../exercises/check.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { loadTrace, TraceFormatError, type TraceMeta } from '../../../trace/json.ts';
import { joinPrograms, type Programs, withGiven } from '../../../trace/programs.ts';
import type { LabRecording } from '../../../workbench/props.ts';
import { packRecording } from '../../../workbench/recording.ts';

/** A lab as it stands in `content/labs/<group>/<lab>/`, in one language. */
export interface WrittenLab extends LabRecording {
	/** `<group>/<lab>` */
	readonly id: string;
	readonly definition: LabDefinition;
	readonly texts: LabTexts;
	readonly starter: string;
	/** Only exercises have one. */
	readonly solution: string | null;
}

/** The files of all labs, by their path from the project's root; what `import.meta.glob` gives. */
export interface LabFiles {
	readonly definitions: Readonly<Record<string, LabDefinition>>;
	/** Those of every language. */
	readonly texts: Readonly<Record<string, LabTexts>>;
	readonly starters: Readonly<Record<string, string>>;
	readonly solutions: Readonly<Record<string, string>>;
	/** `given.js`: what stands behind each program of a lab. */
	readonly given: Readonly<Record<string, string>>;
	/** `starter.server.js` and `solution.server.js`: of labs with two programs. */
	readonly servers: Readonly<Record<string, string>>;
	readonly recordings: Readonly<Record<string, string>>;
}

/** A lesson's author used a component in a way that can't work. */
export class AuthorError extends Error {
	override readonly name = 'AuthorError';
}

/**
 * Finds a lab and checks that it is whole.
 *
 * @param as what the author wrote: `<Lab>` is for trying things out, `<Exercise>` has checks
 * @param page where it stands, for the message
 * @throws AuthorError with a sentence that says what to do
 */
export function findLab(files: LabFiles, id: string, as: 'Lab' | 'Exercise', locale: Locale, page: string): WrittenLab {
	const tag = `${page}: <${as} name="${id}">`;
	const folder = `/content/labs/${id}`;
	const definition = files.definitions[`${folder}/lab.ts`];
	if (definition === undefined) {
		const known = Object.keys(files.definitions).map((path) => path.slice('/content/labs/'.length, -'/lab.ts'.length));
		throw new AuthorError(`${tag}: there is no ${folder}/lab.ts. These labs exist: ${known.sort().join(', ')}.`);
	}
	const texts = files.texts[`${folder}/${locale}.ts`];
	if (texts === undefined) throw new AuthorError(`${tag}: ${folder}/${locale}.ts is missing.`);
	const client = programOf(files.starters, files, folder, 'starter');
	if (client === null) throw new AuthorError(`${tag}: ${folder}/starter.js is missing.`);
	const server = files.servers[`${folder}/starter.server.js`];
	if ((server === undefined) !== (definition.programs === undefined)) {
		throw new AuthorError(`${tag}: a lab with two programs has a starter.server.js, and \`programs\` in lab.ts.`);
	}
	const starter = server === undefined ? client : joinPrograms({ server, client });
	const solution = solutionOf(files, folder, server === undefined ? null : { server, client });
	const { exercise } = definition;
	if (as === 'Exercise') {
		if (exercise === undefined) throw new AuthorError(`${tag}: lab.ts has no \`exercise\`; use <Lab>.`);
		if (Object.keys(exercise.checks).length === 0) {
			throw new AuthorError(`${tag}: an exercise needs at least one check.`);
		}
		if (solution === null) throw new AuthorError(`${tag}: an exercise needs a solution.js.`);
	} else if (exercise !== undefined) {
		throw new AuthorError(`${tag}: lab.ts has an \`exercise\`; use <Exercise>.`);
	}
	for (const [what, text] of textsOf(definition, texts)) {
		if ((text ?? '').trim() === '') throw new AuthorError(`${tag}: ${what} is empty in ${locale}.`);
	}
	return {
		id,
		definition,
		texts,
		starter,
		solution,
		...recordingOf(files, `${folder}/recordings/starter.json`, tag),
		elsewhere: ENGINES.flatMap((engine) => {
			const { recordedIn } = recordingOf(files, `${folder}/recordings/starter.${engine}.json`, tag);
			return recordedIn === null ? [] : [{ engine, browser: recordedIn }];
		}),
	};
}

function programOf(programs: LabFiles['starters'], { given }: LabFiles, folder: string, name: string): string | null {
	const own = programs[`${folder}/${name}.js`];
	return own === undefined ? null : withGiven(own, given[`${folder}/given.js`] ?? null);
}

/** Where a program of two is missing, it is as in the starter. */
function solutionOf(files: LabFiles, folder: string, starter: Programs | null): string | null {
	const client = programOf(files.solutions, files, folder, 'solution');
	const server = files.servers[`${folder}/solution.server.js`] ?? null;
	if (starter === null || (client === null && server === null)) return client;
	return joinPrograms({ server: server ?? starter.server, client: client ?? starter.client });
}

/** Engines that have a recording of their own where a lab comes out differently there; Chromium's is the one of the page. */
const ENGINES = ['firefox', 'webkit'];

/** The page trusts a recording, so it is checked here. */
function recordingOf(
	files: LabFiles,
	path: string,
	tag: string,
): Pick<WrittenLab, 'recording' | 'recordedAt' | 'recordedIn'> {
	const saved = files.recordings[path];
	if (saved === undefined) return { recording: null, recordedAt: null, recordedIn: null };
	try {
		const { events, meta } = loadTrace(saved);
		return { recording: packRecording(events), recordedAt: meta.recordedAt, recordedIn: browserOf(meta) };
	} catch (error) {
		if (!(error instanceof TraceFormatError)) throw error;
		throw new AuthorError(`${tag}: ${path}: ${error.message} Delete it and run \`npm run record\`.`, { cause: error });
	}
}

/** Older recordings have but the header, by which Chromium calls itself Chrome. */
function browserOf({ browser, userAgent }: TraceMeta): string | null {
	const version = /\bChrome\/(\d+)|HeadlessChrome\/(\d+)/.exec(userAgent ?? '');
	return browser ?? (version === null ? null : `Chromium ${version[1] ?? version[2]}`);
}

/** Every text that a lab must have, by what it is. */
function textsOf(definition: LabDefinition, { title, exercise }: LabTexts): [string, string | undefined][] {
	if (definition.exercise === undefined) return [['title', title]];
	return [
		['title', title],
		['exercise.task', exercise?.task],
		...Object.keys(definition.exercise.checks).map((id): [string, string | undefined] => [
			`the text of check "${id}"`,
			exercise?.checks[id],
		]),
		...(exercise?.hints ?? []).map((hint, index): [string, string] => [`hint ${index + 1}`, hint]),
	];
}

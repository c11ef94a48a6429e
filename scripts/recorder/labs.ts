import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabDefinition, Variation } from '../../src/exercises/check.ts';
import type { TwoPrograms } from '../../src/exercises/scripted-client.ts';
import { joinPrograms, withGiven } from '../../src/trace/programs.ts';
import type { EngineName } from '../engines.mjs';
import { root } from '../project.mjs';

const folder = join(root, 'content', 'labs');

/** How long a recorded run may go on that does not end by itself, in ms; `stopAfter` of a lab says otherwise. */
const STOP_AFTER = 3_000;

/** One program of a lab that is recorded: its starter, its solution, or a wrong answer. */
export interface LabRun {
	/** `<group>/<lab>` */
	readonly lab: string;
	/** `starter`, `solution` or `wrong/<name>`: the program's file without `.js`. */
	readonly name: string;
	/** The server is written `ws://localhost:4321`. */
	readonly code: string;
	/** Where the recording stands, an absolute path: Chromium's. */
	readonly file: string;
	readonly stopAfter: number;
	/** Who connects to the lab's `server.js`; null where there is none. */
	readonly programs: TwoPrograms | null;
	/** What of it is another the next time; null where all runs are alike. */
	readonly varies: Variation | null;
}

/** Whether two runs can be compared, be it without what is heard. */
export const isComparable = ({ varies }: Pick<LabRun, 'varies'>): boolean => varies === null || varies === 'heard';

/** Whether it is a race what is heard of a run. */
export const isRace = ({ varies }: Pick<LabRun, 'varies'>): boolean => varies === 'heard' || varies === 'all';

const foldersIn = (path: string): string[] =>
	readdirSync(path, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort();

/** @returns the ids of all labs, `<group>/<lab>` */
export const labIds = (): readonly string[] =>
	foldersIn(folder).flatMap((group) => foldersIn(join(folder, group)).map((lab) => `${group}/${lab}`));

const textIn = (lab: string, file: string): string | null => {
	const path = join(folder, lab, file);
	return existsSync(path) ? readFileSync(path, 'utf8') : null;
};

const hasProgram = (lab: string, name: string): boolean =>
	textIn(lab, `${name}.js`) !== null || textIn(lab, `${name}.server.js`) !== null;

/** @returns a program of a lab; of two, one that is missing is as in the starter */
export function codeOf(lab: string, name: string): string {
	const client = withGiven(textIn(lab, `${name}.js`) ?? textIn(lab, 'starter.js') ?? '', textIn(lab, 'given.js'));
	const server = textIn(lab, `${name}.server.js`) ?? textIn(lab, 'starter.server.js');
	return server === null ? client : joinPrograms({ server, client });
}

/** @returns every program of a lab, the starter first */
export async function runsOf(lab: string): Promise<readonly LabRun[]> {
	const { default: definition }: { default: LabDefinition } = await import(join(folder, lab, 'lab.ts'));
	const wrong = join(folder, lab, 'wrong');
	const files = existsSync(wrong)
		? readdirSync(wrong).map((file) => `wrong/${file.replace(/(\.server)?\.js$/, '')}`)
		: [];
	const names = ['starter', ...(hasProgram(lab, 'solution') ? ['solution'] : []), ...new Set(files.sort())];
	return names.map((name) => ({
		lab,
		name,
		code: codeOf(lab, name),
		programs: definition.programs ?? null,
		file: join(folder, lab, 'recordings', `${name}.json`),
		stopAfter: definition.stopAfter ?? STOP_AFTER,
		varies: definition.varies ?? null,
	}));
}

/** @returns where an engine's own recording stands: only programs that come out differently there have one */
export const ownFile = ({ file }: LabRun, engine: EngineName): string =>
	engine === 'chromium' ? file : file.replace(/\.json$/, `.${engine}.json`);

/** @returns the recording that holds for an engine: its own, or else Chromium's */
export const recordingFor = (run: LabRun, engine: EngineName): string => {
	const own = ownFile(run, engine);
	return existsSync(own) ? own : run.file;
};

/** @returns every program of every lab */
export const allRuns = async (): Promise<readonly LabRun[]> => (await Promise.all(labIds().map(runsOf))).flat();

/**
 * A digest of all that decides what a recording says: the program, and what runs it and answers it. What is only
 * written differently (comments, names, files) makes no difference.
 *
 * @param machinery `machineryDigest()`
 */
export function inputsOf({ code, stopAfter, programs }: LabRun, machinery: string): string {
	const others = programs === null ? '' : JSON.stringify(programs);
	return createHash('sha256').update(`${machinery}\0${stopAfter}\0${code}${others}`).digest('hex').slice(0, 16);
}

const INPUTS = /^ {2}"inputs": "([0-9a-f]{16})",$/m;

/** @returns the digest that was stored with a recording; null where there is no recording or no digest */
export const storedInputs = (file: string): string | null =>
	existsSync(file) ? (INPUTS.exec(readFileSync(file, 'utf8'))?.[1] ?? null) : null;

/** @returns the saved trace with the digest in it; readers of traces pass over it */
export const withInputs = (saved: string, inputs: string): string =>
	saved.replace(/^( {2}"version": \d+,)$/m, `$1\n  "inputs": "${inputs}",`);

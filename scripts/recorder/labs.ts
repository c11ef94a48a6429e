import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabDefinition } from '../../src/exercises/check.ts';
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
	/** No two runs do the same. */
	readonly varies: boolean;
	/** What is heard is a race. */
	readonly race: boolean;
}

const foldersIn = (path: string): string[] =>
	readdirSync(path, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort();

/** @returns the ids of all labs, `<group>/<lab>` */
export const labIds = (): readonly string[] =>
	foldersIn(folder).flatMap((group) => foldersIn(join(folder, group)).map((lab) => `${group}/${lab}`));

/** @returns every program of a lab, the starter first */
export async function runsOf(lab: string): Promise<readonly LabRun[]> {
	const { default: definition }: { default: LabDefinition } = await import(join(folder, lab, 'lab.ts'));
	const wrong = join(folder, lab, 'wrong');
	const names = [
		'starter',
		...(existsSync(join(folder, lab, 'solution.js')) ? ['solution'] : []),
		...(existsSync(wrong) ? readdirSync(wrong).sort() : []).map((file) => `wrong/${file.replace(/\.js$/, '')}`),
	];
	return names.map((name) => ({
		lab,
		name,
		code: readFileSync(join(folder, lab, `${name}.js`), 'utf8'),
		file: join(folder, lab, 'recordings', `${name}.json`),
		stopAfter: definition.stopAfter ?? STOP_AFTER,
		varies: definition.varies ?? false,
		race: definition.race ?? false,
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
export const inputsOf = ({ code, stopAfter }: LabRun, machinery: string): string =>
	createHash('sha256').update(`${machinery}\0${stopAfter}\0${code}`).digest('hex').slice(0, 16);

const INPUTS = /^ {2}"inputs": "([0-9a-f]{16})",$/m;

/** @returns the digest that was stored with a recording; null where there is no recording or no digest */
export const storedInputs = (file: string): string | null =>
	existsSync(file) ? (INPUTS.exec(readFileSync(file, 'utf8'))?.[1] ?? null) : null;

/** @returns the saved trace with the digest in it; readers of traces pass over it */
export const withInputs = (saved: string, inputs: string): string =>
	saved.replace(/^( {2}"version": \d+,)$/m, `$1\n  "inputs": "${inputs}",`);

// npm run record [-- --all | <group>/<lab> …] [--engine=firefox | --engine=webkit]: runs starters, solutions and wrong answers in
// a real browser and saves what happened. Without arguments, only programs whose inputs changed run again in Chromium, and only
// what no longer holds is written anew. Another engine gets a recording of its own where its outcome has another shape.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type EngineName, engines } from './engines.mjs';
import { machineryDigest } from './recorder/bundle.ts';
import {
	allRuns,
	inputsOf,
	isComparable,
	type LabRun,
	labIds,
	ownFile,
	storedInputs,
	withInputs,
} from './recorder/labs.ts';
import { outcomeOf, shapeOf } from './recorder/outcome.ts';
import { openRecorder, recordAll } from './recorder/recorder.ts';

/** Few, so that the times that a reader will see are not those of a crowd. */
const AT_ONCE = 3;

/** A recording that can't be read any more does not hold. */
function holds(run: LabRun, file: string, fresh: string): boolean {
	try {
		return existsSync(file) && isDeepStrictEqual(shapeOf(readFileSync(file, 'utf8'), run), shapeOf(fresh, run));
	} catch {
		return false;
	}
}

function refuse(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}

/** @returns the engine that was asked for */
function engineOf(options: readonly string[]): EngineName {
	const name = options.find((option) => option.startsWith('--engine='))?.slice('--engine='.length) ?? 'chromium';
	const engine = engines.find((candidate) => candidate.name === name);
	if (!engine) refuse(`There is no engine ${name}. Engines: ${engines.map((known) => known.name).join(', ')}.`);
	if (!engine.found()) refuse(`${engine.title} is not installed (Debian: apt-get install ${engine.packages}).`);
	return engine.name;
}

const options = process.argv.slice(2);
const engine = engineOf(options);
const asked = options.filter((option) => !option.startsWith('--engine='));
const unknown = asked.filter((id) => id !== '--all' && !labIds().includes(id));
if (unknown.length > 0) refuse(`There is no lab ${unknown.join(', ')}. Labs: ${labIds().join(', ')}.`);

const anew = asked.length > 0;
const machinery = await machineryDigest();

/** Whether a program must run again. What other engines need not record leaves no trace, so there all of it runs. */
const wanted = (run: LabRun): boolean => {
	if (asked.includes('--all')) return true;
	if (anew) return asked.includes(run.lab);
	return engine !== 'chromium' || storedInputs(run.file) !== inputsOf(run, machinery);
};

/** @returns what became of the recording */
function keep(run: LabRun, fresh: string): string {
	const file = ownFile(run, engine);
	const stillHolds = !anew && holds(run, file, fresh);
	const saved = stillHolds ? readFileSync(file, 'utf8').replace(/^ {2}"inputs": .*\n/m, '') : fresh;
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, withInputs(saved, inputsOf(run, machinery)));
	return stillHolds ? 'still holds' : 'recorded';
}

/** @returns what became of the recording of an engine that has one only where it differs from Chromium's */
function keepWhereItDiffers(run: LabRun, fresh: string): string {
	if (!isComparable(run)) return 'varies';
	if (!isDeepStrictEqual(outcomeOf(readFileSync(run.file, 'utf8'), run), outcomeOf(fresh, run)))
		return `differs, ${keep(run, fresh)}`;
	rmSync(ownFile(run, engine), { force: true });
	return 'as in Chromium';
}

const runs = (await allRuns()).filter(wanted);
if (runs.length === 0) console.log('Every recording holds: nothing that decides them has changed.');
else {
	const recorder = await openRecorder(engine, true);
	try {
		await recordAll(recorder.record, runs, AT_ONCE, (run, fresh) => {
			const outcome = engine === 'chromium' ? keep(run, fresh) : keepWhereItDiffers(run, fresh);
			console.log(`${run.lab}/${run.name}: ${outcome}`);
		});
	} finally {
		await recorder.close();
	}
}

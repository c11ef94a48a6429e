// npm run record [-- --all | <group>/<lab> …]: runs starters, solutions and wrong answers in a real browser and saves what
// happened. Without arguments, only programs whose inputs changed run again, and only what no longer holds is written anew.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { loadTrace } from '../src/trace/json.ts';
import { TraceModel } from '../src/trace/model.ts';
import { type TraceShape, traceShape } from '../src/trace/shape.ts';
import { allRuns, inputsOf, type LabRun, labIds, storedInputs, withInputs } from './recorder/labs.ts';
import { machineryDigest } from './recorder/machinery.ts';
import { openRecorder, recordAll } from './recorder/recorder.ts';

const shapeOf = (saved: string): TraceShape => traceShape(TraceModel.of(loadTrace(saved).events));

/** A recording that can't be read any more does not hold. */
function holds(file: string, fresh: string): boolean {
	try {
		return existsSync(file) && isDeepStrictEqual(shapeOf(readFileSync(file, 'utf8')), shapeOf(fresh));
	} catch {
		return false;
	}
}

const asked = process.argv.slice(2);
const unknown = asked.filter((id) => id !== '--all' && !labIds().includes(id));
if (unknown.length > 0) {
	console.error(`There is no lab ${unknown.join(', ')}. Labs: ${labIds().join(', ')}.`);
	process.exit(1);
}

const anew = asked.length > 0;
const machinery = await machineryDigest();
const wanted = ({ lab, file, ...run }: LabRun): boolean =>
	asked.includes('--all') ||
	(anew ? asked.includes(lab) : storedInputs(file) !== inputsOf({ lab, file, ...run }, machinery));
const runs = (await allRuns()).filter(wanted);
if (runs.length === 0) console.log('Every recording holds: nothing that decides them has changed.');
else {
	const recorder = await openRecorder();
	try {
		await recordAll(recorder, runs, (run, fresh) => {
			const keep = !anew && holds(run.file, fresh);
			const saved = keep ? readFileSync(run.file, 'utf8').replace(/^ {2}"inputs": .*\n/m, '') : fresh;
			mkdirSync(dirname(run.file), { recursive: true });
			writeFileSync(run.file, withInputs(saved, inputsOf(run, machinery)));
			console.log(`${run.lab}/${run.name}: ${keep ? 'still holds' : 'recorded'}`);
		});
	} finally {
		await recorder.close();
	}
}

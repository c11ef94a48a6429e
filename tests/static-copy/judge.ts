import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { root } from '../../scripts/project.mjs';
import { framesAlike } from '../../scripts/recorder/frames-alike.ts';
import { isComparable, isRace, type LabRun } from '../../scripts/recorder/labs.ts';
import { type Outcome, outcomeOf } from '../../scripts/recorder/outcome.ts';
import type { LabDefinition } from '../../src/exercises/check.ts';
import { evaluate, isSolved } from '../../src/exercises/evaluate.ts';
import { loadTrace } from '../../src/trace/json.ts';
import { TraceModel } from '../../src/trace/model.ts';
import { EXCEPTIONS } from '../contract-in-page/exceptions.ts';
import type { PageRun } from './run-lab.ts';

/** Known to differ, beside what a clock without time sees too. */
const KNOWN: Readonly<Record<string, string>> = {
	...EXCEPTIONS,
	'why-websocket/from-polling starter': 'It polls over plain HTTP, which does not exist in a page.',
};

export interface Judgement {
	readonly holds: boolean;
	/** One line. */
	readonly said: string;
}

const holds = (said: string): Judgement => ({ holds: true, said });
const broken = (said: string): Judgement => ({ holds: false, said });

/**
 * Whether a run on the static copy does what its recording says, and whether the page grades it so.
 *
 * Chromium's recording counts in every engine: what an engine has a recording of its own for is its own socket's doing, and the
 * socket in the page is the same everywhere. Where they differ it does what the standards ask for: a Close frame when it fails the
 * connection (RFC 6455 §7.1.7), which Firefox leaves out, and in `extensions` the header field with its parameters (§4.1).
 */
export async function judge(run: LabRun, { saved, exercise, transport }: PageRun) {
	if (transport !== 'page') return broken(`it ran on the ${transport}`);
	const graded = await gradedRight(run, saved, exercise);
	if (graded !== null) return broken(graded);
	const model = TraceModel.of(loadTrace(saved).events);
	const reason = KNOWN[`${run.lab} ${run.name}`];
	if (!isComparable(run))
		return model.events.length > 0 ? holds('runs; no two runs are alike') : broken('nothing happened');
	const recorded = readFileSync(run.file, 'utf8');
	const [here, there] = [saved, recorded].map((text) => comparable(outcomeOf(text, run), isRace(run)));
	if (isDeepStrictEqual(here, there)) return holds(isRace(run) ? 'as recorded, but for what is a race' : 'as recorded');
	return reason === undefined ? broken(firstDifference(there, here)) : holds(`differs as is known: ${reason}`);
}

/** @returns what is wrong with how the page graded it */
async function gradedRight(run: LabRun, saved: string, said: string | null): Promise<string | null> {
	const { default: definition }: { default: LabDefinition } = await import(
		join(root, 'content', 'labs', run.lab, 'lab.ts')
	);
	if (definition.exercise === undefined || definition.exercise === null || said === null) return null;
	const solved = isSolved(evaluate(definition, TraceModel.of(loadTrace(saved).events)));
	if ((said === 'passed') !== solved) return `the page says ${said}, and the run is ${solved ? '' : 'not '}solved`;
	if (isRace(run)) return null;
	return solved === (run.name === 'solution') ? null : `the ${run.name} is ${solved ? '' : 'not '}graded as solved`;
}

const comparable = ({ sockets, ...outcome }: Outcome, race: boolean): Outcome => ({
	...outcome,
	sockets: sockets.map((socket) => ({
		...socket,
		out: framesAlike(socket.out, race),
		in: framesAlike(socket.in, race),
	})),
});

/** @returns where two outcomes differ first, with both values */
function firstDifference(expected: unknown, found: unknown, path = ''): string {
	if (isDeepStrictEqual(expected, found)) return '';
	if (typeof expected === 'object' && typeof found === 'object' && expected !== null && found !== null) {
		for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
			const [one, other] = [Reflect.get(expected, key), Reflect.get(found, key)];
			if (!isDeepStrictEqual(one, other)) return firstDifference(one, other, `${path}.${key}`);
		}
	}
	return `${path.slice(1)}: recorded ${JSON.stringify(expected)}, here ${JSON.stringify(found)}`;
}

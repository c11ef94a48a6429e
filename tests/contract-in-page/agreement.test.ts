import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { framesAlike } from '../../scripts/recorder/frames-alike.ts';
import { allRuns, isComparable, isRace, type LabRun } from '../../scripts/recorder/labs.ts';
import { loadTrace } from '../../src/trace/json.ts';
import { TraceModel } from '../../src/trace/model.ts';
import { type SocketShape, traceShape } from '../../src/trace/shape.ts';
import { EXCEPTIONS } from './exceptions.ts';
import { runInPage } from './program.ts';

/** What pages are sent has no types, but is made of this. */
type Bundle = typeof import('../../src/in-page/server/main.ts');

const bundle: Bundle = await import(inject('inPageServer'));
const programs = (await allRuns())
	// What brings its own server has no other place to run in.
	.filter(({ name, programs }) => (name === 'starter' || name === 'solution') && programs === null)
	.map((run): [string, LabRun] => [`${run.lab} ${run.name}`, run]);

/** Where a call stands in the code, and where a handler was set, is the sandbox's to tell. */
const withoutLines = (lines: readonly string[]): readonly string[] =>
	lines.map((line) => line.replace(/^(?:\d+|\?)(?:,(?:\d+|\?))*: /, ''));

/** Frames, calls and events of each socket, each kind in its order. */
function compared(model: TraceModel, isRace: boolean) {
	return traceShape(model).sockets.map((socket: SocketShape) => ({
		calls: withoutLines(socket.calls),
		events: withoutLines(socket.events),
		peer: socket.peer,
		request: socket.request,
		response: socket.response,
		out: framesAlike(socket.out, isRace),
		in: framesAlike(socket.in, isRace),
		violations: socket.violations,
	}));
}

const inThePage = async (run: LabRun) => compared(await runInPage(bundle, run.code, run.stopAfter), isRace(run));
const onTheWire = (run: LabRun) =>
	compared(TraceModel.of(loadTrace(readFileSync(run.file, 'utf8')).events), isRace(run));

describe('in the page and on the wire the same comes of', () => {
	const agreeing = programs.filter(([name, run]) => isComparable(run) && !(name in EXCEPTIONS));
	test.each(agreeing)('%s', async (_name, run) => {
		expect(await inThePage(run)).toEqual(onTheWire(run));
	});
});

describe('in the page something else comes of', () => {
	test.each(Object.entries(EXCEPTIONS))('%s: %s', async (name) => {
		const run = programs.find(([known]) => known === name)?.[1];
		if (run === undefined) throw new Error('There is no such program.');
		expect(await inThePage(run)).not.toEqual(onTheWire(run));
	});
});

describe('what is drawn anew in each run can be run in the page, too', () => {
	test.each(programs.filter(([name, run]) => !isComparable(run) && !(name in EXCEPTIONS)))('%s', async (_name, run) => {
		const [first] = await inThePage(run);
		expect(first?.calls[0]).toMatch(/^construct /);
	});
});

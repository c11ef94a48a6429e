import { TraceModel } from '../trace/model.ts';
import { unpackRecording } from './recording.ts';
import { shippedRecording } from './shipped-recording.ts';

declare global {
	/**
	 * `readAhead`, once the code of labs is there. What brings labs to life (`near.ts`) is written into each page, and would bring
	 * what it imports.
	 */
	var websocketLabReadAhead: ((address: string) => Promise<void>) | undefined;
}

/** How long it may read without a rest, in ms: a phone takes four times as long as the machine that this was measured on. */
const BUDGET = 4;

/** What it needs of a page. */
export interface Rests {
	/** @returns ms */
	now(): number;
	/** Resolves when the page has done what else it has to do. */
	rest(): Promise<void>;
}

const ofThePage: Rests = {
	now: () => performance.now(),
	rest: () => new Promise((resolve) => setTimeout(resolve)),
};

/** By what was shipped; a trace that came with a page never grows, so the labs of one recording share it. */
const readBefore = new Map<string, TraceModel>();

/**
 * Reads a run that was shipped, bit by bit, before its lab comes alive: hydrating would read all of it in the same task, more than half
 * of which it would be.
 *
 * @throws Error when it was not shipped before
 */
export async function readAhead(address: string, { now, rest }: Rests = ofThePage): Promise<void> {
	const recording = shippedRecording(address);
	if (recording === null || readBefore.has(recording)) return;
	const trace = new TraceModel();
	let end = now() + BUDGET;
	for (const event of unpackRecording(recording)) {
		if (now() >= end) {
			await rest();
			end = now() + BUDGET;
		}
		trace.append([event]);
	}
	readBefore.set(recording, trace);
	await rest();
}

globalThis.websocketLabReadAhead = readAhead;

/** @param recording what `packRecording` made */
export const traceOf = (recording: string): TraceModel =>
	readBefore.get(recording) ?? TraceModel.of(unpackRecording(recording));

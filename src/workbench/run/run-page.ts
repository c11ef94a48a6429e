import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Transport } from '../../trace/json.ts';
import type { TraceModel } from '../../trace/model.ts';
import type { LabWords } from '../words.ts';
import type { QueueTime } from './event-queue.ts';
import type { LabState } from './lab-state.ts';
import type { Reach } from './reach.ts';

/** In which the sandbox speaks, in the console. */
export type RunWords = Pick<LabWords, 'locale' | 'sandbox'>;

/** What a run needs from the page. */
export interface RunPage extends QueueTime {
	readonly serverOrigin: string;
	readonly words: RunWords;
	/** @param wanted null for whichever answers */
	reach(wanted: Transport | null): Reach | Promise<Reach>;
	/** Fetches what runs a server beside its clients. */
	twoPrograms(): Promise<typeof import('./two-programs.ts')>;
	/** Gives out the numbers of runs: unique in the page, since one tap serves all its labs. */
	nextRun(): number;
	borrow(borrower: object): Sandbox;
	release(borrower: object): void;
	discard(borrower: object): void;
	/** The clock of `Run.startedAt`, in ms. */
	pageNow(): number;
}

/** Who shows the run. */
export interface RunView {
	state(state: LabState): void;
	/**
	 * A run began, and its trace is the one that grows.
	 *
	 * @param transport how it reaches a server; null where that is not known yet
	 */
	began(state: LabState, trace: TraceModel, transport: Transport | null): void;
	/** It is known how the run reaches a server. */
	reached(transport: Transport): void;
	/** The trace grew, or the code began to run; at most once an animation frame, but for what comes first. */
	grew(state: LabState): void;
}

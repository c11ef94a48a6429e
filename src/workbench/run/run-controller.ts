import type { Run, RunStatus, Sandbox } from '../../sandbox/sandbox.ts';
import type { SocketId } from '../../trace/events.ts';
import { TraceModel } from '../../trace/model.ts';
import { runTickets } from '../../trace/tap-secret.ts';
import type { LabWords } from '../words.ts';
import { type AnimationFrames, EventQueue } from './event-queue.ts';
import { IDLE, type LabEvent, type LabState, next } from './lab-state.ts';
import type { TapClient } from './tap-client.ts';

/** How long Run waits for a tap that is still connecting, in ms; after that the run goes unwatched. */
const TAP_PATIENCE = 1_500;

/** How long the sandbox may take to start the code before it counts as unreachable, in ms. */
const START_PATIENCE = 10_000;

/** In which the sandbox speaks, in the console. */
export type RunWords = Pick<LabWords, 'locale' | 'sandbox'>;

/** What a run needs from the page. */
export interface RunPage extends AnimationFrames {
	readonly serverOrigin: string;
	readonly words: RunWords;
	readonly tap: Pick<TapClient, 'tap' | 'settled' | 'watch'>;
	/** Gives out the numbers of runs: unique in the page, since one tap serves all its labs. */
	nextRun(): number;
	borrow(borrower: object): Sandbox;
	release(borrower: object): void;
	discard(borrower: object): void;
	/** Calls back once after so many ms, unless the returned function is called before. */
	after(ms: number, callback: () => void): () => void;
}

/** Who shows the run. */
export interface RunView {
	state(state: LabState): void;
	/** A run began; its trace is still empty. */
	began(state: LabState, trace: TraceModel): void;
	/** The trace grew; at most once an animation frame. */
	grew(): void;
}

/** The runs of one lab, one after the other: code in, a trace out. */
export class RunController {
	readonly #page: RunPage;
	readonly #view: RunView;
	#state: LabState = IDLE;
	#queue: EventQueue | null = null;
	#run: Run | null = null;
	#unwatch = (): void => undefined;
	#cancelTimer = (): void => undefined;

	constructor(page: RunPage, view: RunView) {
		this.#page = page;
		this.#view = view;
	}

	get state(): LabState {
		return this.#state;
	}

	/** Starts the code, in place of what may still be running. */
	async start(code: string): Promise<void> {
		this.#leave();
		const run = this.#page.nextRun();
		const trace = new TraceModel();
		const queue = new EventQueue(
			this.#page,
			(events) => trace.append(events),
			() => this.#view.grew(),
			() => trace.connections.some(({ frames }) => frames.length > 0),
		);
		this.#queue = queue;
		this.#state = next(this.#state, { type: 'run', run });
		const { tap } = this.#page.tap;
		// First of all, so that the worker runs the code while the page shows that a run began.
		if (tap !== null) this.#launch(run, code, tap, queue);
		this.#view.began(this.#state, trace);
		if (tap !== null) return;
		const settled = await this.#page.tap.settled(TAP_PATIENCE);
		if (this.#state.run === run && this.#state.live) this.#launch(run, code, settled, queue);
	}

	/** Sends a message by hand through a socket of the run; without one that is live nothing happens. */
	send(socket: SocketId, data: string | Uint8Array): void {
		if (this.#state.live) this.#run?.send(socket, data);
	}

	/** Ends what runs, at once. */
	stop(): void {
		this.#cancelTimer();
		this.#run?.stop();
		this.#apply({ type: 'stop' });
		this.#page.release(this);
	}

	/** Ends everything, for good. */
	dispose(): void {
		this.#leave();
		this.#page.release(this);
	}

	#launch(run: number, code: string, tap: string | null, queue: EventQueue): void {
		this.#cancelTimer = this.#page.after(START_PATIENCE, () => this.#unreachable(run));
		this.#run = this.#page.borrow(this).run({
			code,
			serverOrigin: this.#page.serverOrigin,
			tap: tap === null ? null : runTickets(tap, run),
			locale: this.#page.words.locale,
			strings: this.#page.words.sandbox,
			onEvents: (events) => queue.push(events),
			onStatus: (status) => this.#status(run, status),
		});
		this.#unwatch = this.#page.tap.watch(run, {
			startedAt: this.#run.startedAt,
			receive: (events) => queue.push(events),
		});
	}

	#status(run: number, status: RunStatus): void {
		if (run !== this.#state.run) return;
		this.#cancelTimer();
		const wasLive = this.#state.live;
		// What led to a status is shown before the status is.
		this.#queue?.flush();
		this.#apply({ type: 'status', run, status });
		if (wasLive && !this.#state.live) this.#page.release(this);
	}

	#unreachable(run: number): void {
		if (run !== this.#state.run || this.#state.phase !== 'starting') return;
		this.#apply({ type: 'unreachable', run });
		this.#run = null;
		this.#page.discard(this);
	}

	/** Forgets the run before: what is still under way from it goes nowhere. */
	#leave(): void {
		this.#cancelTimer();
		this.#unwatch();
		this.#queue?.close();
		if (this.#state.live) this.#run?.stop();
		this.#run = null;
	}

	#apply(event: LabEvent): void {
		const state = next(this.#state, event);
		if (state === this.#state) return;
		this.#state = state;
		this.#view.state(state);
	}
}

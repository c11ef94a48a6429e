import type { TwoPrograms } from '../../exercises/scripted-client.ts';
import { CALM, type NetworkAct, type NetworkState } from '../../in-page/host-message.ts';
import type { Run, RunStatus } from '../../sandbox/sandbox.ts';
import type { NetworkEvent, SocketId, TraceEvent } from '../../trace/events.ts';
import type { Transport } from '../../trace/json.ts';
import { TraceModel } from '../../trace/model.ts';
import { runTickets } from '../../trace/tap/secret.ts';
import { networkAtStart, networkChanges } from '../in-page/network-state.ts';
import { EventQueue } from './event-queue.ts';
import { IDLE, type LabEvent, type LabState, next } from './lab-state.ts';
import type { Reach, RunRealm } from './reach.ts';
import type { RunPage, RunView } from './run-page.ts';
import type { TwoProgramsRun } from './two-programs.ts';

/** How long Run waits for a tap that is still connecting, in ms; after that the run goes unwatched. */
const TAP_PATIENCE = 1_500;
/** The same for the lab server in the page, which may still be fetched and started. It comes: no run need go unwatched. */
const FETCH_PATIENCE = 60_000;

/** How long the sandbox may take to start the code before it counts as unreachable, in ms. */
const START_PATIENCE = 10_000;

interface Launch {
	readonly run: number;
	readonly code: string;
	readonly tap: string | null;
	readonly queue: EventQueue;
}

/** The runs of one lab, one after the other: code in, a trace out. */
export class RunController {
	readonly #page: RunPage;
	readonly #view: RunView;
	#state: LabState = IDLE;
	#queue: EventQueue | null = null;
	/** Tells that the run began, which waits for something to show with it; null once that is told. */
	#begin: (() => void) | null = null;
	#run: Run | null = null;
	/** Of the runs in the page, as the reader has set it. */
	#network: NetworkState = CALM;
	/** Of a run in the page; null for none. */
	#realm: (Pick<RunRealm, 'act' | 'leave'> & Pick<TwoProgramsRun, 'told'>) | null = null;
	#unwatch = (): void => undefined;
	#cancelTimer = (): void => undefined;

	constructor(page: RunPage, view: RunView) {
		this.#page = page;
		this.#view = view;
	}

	get state(): LabState {
		return this.#state;
	}

	/**
	 * Starts the code, in place of what may still be running.
	 *
	 * @param wanted null for whichever answers; what has a server of its own runs in the page
	 * @param others who connects to the server that the code has of its own; null where it has none
	 */
	async start(code: string, wanted: Transport | null = null, others: TwoPrograms | null = null): Promise<void> {
		const replaces = this.#state.live && this.#begin === null;
		this.#leave();
		const run = this.#page.nextRun();
		const trace = new TraceModel();
		const queue = new EventQueue(
			this.#page,
			(events) => trace.append(events),
			() => this.#show(),
			() => trace.hasFrames,
		);
		this.#queue = queue;
		this.#state = next(this.#state, { type: 'run', run });
		let transport: Transport | null = null;
		this.#begin = () => this.#view.began(this.#state, trace, transport);
		if (others !== null) {
			this.#show();
			await this.#startBoth(run, code, others, queue);
			return;
		}
		const found = this.#page.reach(wanted);
		const tap = found instanceof Promise ? null : found.tap.tap;
		if (!(found instanceof Promise) && tap !== null) {
			transport = found.transport;
			this.#launch({ run, code, tap, queue }, found);
			// That it began is shown with what comes of it: by itself it would take the page as long, just when that arrives. But a run that was
			// stopped for it must not look as if nothing followed.
			if (replaces) this.#show();
			else queue.touch();
			return;
		}
		this.#show();
		try {
			const reach = await found;
			const settled = await reach.tap.settled(reach.transport === 'page' ? FETCH_PATIENCE : TAP_PATIENCE);
			if (this.#state.run !== run || !this.#state.live) return;
			this.#view.reached(reach.transport);
			this.#launch({ run, code, tap: settled, queue }, reach);
		} catch {
			// The lab server of the page could not be fetched.
			this.#apply({ type: 'unreachable', run });
		}
	}

	async #startBoth(run: number, code: string, others: TwoPrograms, queue: EventQueue): Promise<void> {
		try {
			const [{ runTwoPrograms }, reach] = await Promise.all([this.#page.twoPrograms(), this.#page.reach('page')]);
			if (this.#state.run !== run || !this.#state.live) return;
			this.#view.reached(reach.transport);
			this.#cancelTimer = this.#page.after(START_PATIENCE, () => this.#unreachable(run));
			const { serverOrigin, words } = this.#page;
			const options = {
				...{ serverOrigin, locale: words.locale, strings: words.sandbox },
				onEvents: (events: readonly TraceEvent[]) => queue.push(events),
				onStatus: (status: RunStatus) => this.#status(run, status),
			};
			const network = (): NetworkState => this.#network;
			const both = await runTwoPrograms(code, others, options, { ...this.#page, reach, network });
			if (this.#state.run !== run || !this.#state.live) {
				both.stop();
				return;
			}
			this.#run = both;
			this.#realm = { act: both.act, told: both.told, leave: () => undefined };
			both.told(networkAtStart(this.#network));
		} catch {
			// What runs a server in the page could not be fetched.
			this.#apply({ type: 'unreachable', run });
		}
	}

	/** Does something to the network of the run in the page; what is set holds for the next ones, too. */
	act(act: NetworkAct): void {
		const changes = networkChanges(this.#network, act);
		if (act.type === 'set') this.#network = act.state;
		if (this.#realm === null || this.#run === null) return;
		const t = Math.max(0, this.#page.pageNow() - this.#run.startedAt);
		// What is done after a run is over is not part of it.
		if (this.#state.live) this.#realm.told(changes.map((change) => ({ kind: 'network', t, change })));
		this.#realm.act(act);
	}

	/** Sends a message by hand through a socket of the run; without one that is live nothing happens. */
	send(socket: SocketId, data: string | Uint8Array): void {
		if (this.#state.live) this.#run?.send(socket, data);
	}

	/** Ends what runs, at once. */
	stop(): void {
		this.#cancelTimer();
		this.#queue?.hurry();
		this.#run?.stop();
		this.#leaveRealm();
		this.#apply({ type: 'stop' });
		this.#page.release(this);
	}

	/** Ends everything, for good. */
	dispose(): void {
		this.#leave();
		// What still waits for a tap or for code goes nowhere.
		this.#state = IDLE;
		this.#page.release(this);
	}

	#launch({ run, code, tap, queue }: Launch, reach: Reach): void {
		const realm = reach.realm(() => this.#network);
		const told = (events: readonly NetworkEvent[]): void => queue.push(events);
		this.#realm = realm && { act: (act) => realm.act(act), leave: () => realm.leave(), told };
		if (realm !== null) told(networkAtStart(this.#network));
		this.#cancelTimer = this.#page.after(START_PATIENCE, () => this.#unreachable(run));
		this.#run = this.#page.borrow(this).run({
			code,
			serverOrigin: this.#page.serverOrigin,
			tap: tap === null ? null : runTickets(tap, run),
			inPage: realm,
			locale: this.#page.words.locale,
			strings: this.#page.words.sandbox,
			onEvents: (events) => queue.push(events),
			onStatus: (status) => this.#status(run, status),
		});
		this.#unwatch = reach.tap.watch(run, {
			startedAt: this.#run.startedAt,
			receive: (events) => queue.push(events),
		});
	}

	#status(run: number, status: RunStatus): void {
		if (run !== this.#state.run) return;
		this.#cancelTimer();
		if (status === 'running' && this.#state.phase === 'starting') {
			// Said with what is shown first, as a picture of its own would hold that up.
			this.#state = next(this.#state, { type: 'status', run, status });
			this.#queue?.touch();
			return;
		}
		this.#queue?.settle(() => {
			const wasLive = this.#state.live;
			// What led to a status is shown before the status is.
			this.#queue?.flush();
			this.#apply({ type: 'status', run, status });
			if (wasLive && !this.#state.live) this.#page.release(this);
		});
	}

	#unreachable(run: number): void {
		if (run !== this.#state.run || this.#state.phase !== 'starting') return;
		this.#apply({ type: 'unreachable', run });
		this.#run = null;
		this.#page.discard(this);
	}

	/** Stops the run before, and forgets it: what is still under way from it goes nowhere. One that was never shown ends unseen. */
	#leave(): void {
		this.#cancelTimer();
		this.#unwatch();
		const { live } = this.#state;
		if (this.#begin === null) this.#queue?.hurry();
		else {
			this.#begin = null;
			this.#state = IDLE;
			this.#queue?.close();
		}
		if (live) this.#run?.stop();
		this.#queue?.close();
		this.#run = null;
		this.#leaveRealm();
	}

	/** As a browser ends the connections of a page that is left. */
	#leaveRealm(): void {
		this.#realm?.leave();
		this.#realm = null;
	}

	#show(): void {
		const begin = this.#begin;
		this.#begin = null;
		if (begin === null) this.#view.grew(this.#state);
		else begin();
	}

	#apply(event: LabEvent): void {
		const state = next(this.#state, event);
		if (state === this.#state) return;
		this.#state = state;
		if (this.#begin === null) this.#view.state(state);
		else this.#show();
	}
}

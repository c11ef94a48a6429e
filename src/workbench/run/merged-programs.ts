import type { RunStatus } from '../../sandbox/sandbox.ts';
import type { TraceEvent } from '../../trace/events.ts';

/** How long an event is kept back for those of other programs that came before it, in ms. */
const WINDOW = 40;

export interface MergeTime {
	/** ms, on the clock of the events. */
	now(): number;
	/** Calls back after so many ms, unless the returned function is called before. */
	after(ms: number, callback: () => void): () => void;
}

/** The events of several programs, each in its own order, as one sequence by time. */
export class MergedEvents {
	readonly #time: MergeTime;
	readonly #deliver: (events: readonly TraceEvent[]) => void;
	#waiting: TraceEvent[] = [];
	#cancel: (() => void) | null = null;

	constructor(time: MergeTime, deliver: (events: readonly TraceEvent[]) => void) {
		this.#time = time;
		this.#deliver = deliver;
	}

	push(events: readonly TraceEvent[]): void {
		this.#waiting.push(...events);
		this.#schedule();
	}

	/** Hands over all that there is. */
	flush(): void {
		this.#handOver(Number.POSITIVE_INFINITY);
	}

	#schedule(): void {
		if (this.#cancel !== null || this.#waiting.length === 0) return;
		this.#cancel = this.#time.after(WINDOW, () => this.#handOver(this.#time.now() - WINDOW));
	}

	#handOver(until: number): void {
		this.#cancel?.();
		this.#cancel = null;
		// Sorting keeps the order of what has the same time, and so that of each program.
		const all = this.#waiting.sort((one, other) => one.t - other.t);
		const end = all.findIndex(({ t }) => t > until);
		const due = end === -1 ? all : all.slice(0, end);
		this.#waiting = end === -1 ? [] : all.slice(end);
		if (due.length > 0) this.#deliver(due);
		this.#schedule();
	}
}

interface StatusListener {
	/** What is to be said of the run as a whole. */
	tell(status: RunStatus): void;
	/** Each time that one more client has come to its end. */
	clientsGone(): void;
	/** The process of `server.js` is gone. */
	serverGone(): void;
	/** Everything has come to its end. */
	ended(): void;
}

/** The statuses of several programs as those of one run. */
export class RunStatuses {
	readonly #listener: StatusListener;
	readonly #clients: (RunStatus | null)[];
	#server: RunStatus | null = null;
	#hasFailed = false;

	constructor(clients: number, listener: StatusListener) {
		this.#clients = Array.from({ length: clients }, () => null);
		this.#listener = listener;
	}

	get areClientsGone(): boolean {
		return this.#clients.every((status) => status === 'ended' || status === 'stopped');
	}

	get isServerGone(): boolean {
		return this.#server === 'failed' || this.#server === 'ended' || this.#server === 'stopped';
	}

	server(status: RunStatus): void {
		const wasGone = this.isServerGone;
		if (wasGone) return;
		this.#server = status;
		if (status === 'failed') this.#fail();
		if (!this.isServerGone) this.#goesOn();
		else if (status === 'ended' && this.areClientsGone) this.#listener.ended();
		else {
			this.#listener.serverGone();
			this.#listener.clientsGone();
		}
	}

	client(index: number, status: RunStatus): void {
		this.#clients[index] = status;
		if (status === 'failed') this.#fail();
		else if (status === 'ended' || status === 'stopped') this.#listener.clientsGone();
		else this.#goesOn();
	}

	/** Once: a run that has failed stays one that has. */
	#fail(): void {
		if (!this.#hasFailed) this.#listener.tell('failed');
		this.#hasFailed = true;
	}

	#goesOn(): void {
		const all = [this.#server, ...this.#clients];
		this.#listener.tell(all.includes('unresponsive') ? 'unresponsive' : 'running');
	}
}

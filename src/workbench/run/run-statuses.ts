import type { RunStatus } from '../../sandbox/sandbox.ts';

export interface StatusListener {
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

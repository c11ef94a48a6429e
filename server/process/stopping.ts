import type { Host } from '../../src/lab-server/host.ts';
import type { Log } from './log.ts';

/** One Ctrl-C arrives twice, from the terminal and from npm; what comes within so many ms is the same request. */
export const SAME_REQUEST = 500;
/** A shutdown that takes longer, in ms, is given up. */
export const LONGEST_SHUTDOWN = 5_000;

export interface StoppingOptions {
	readonly host: Pick<Host, 'now' | 'wait'>;
	readonly log: Log;
	shutdown(): Promise<void>;
	/** Ends the process. */
	exit(code: number): void;
}

/** How the process ends: everybody is told first, unless somebody asks again or the shutdown itself is what fails. */
export class Stopping {
	readonly #options: StoppingOptions;
	#since: number | null = null;

	constructor(options: StoppingOptions) {
		this.#options = options;
	}

	/** A signal, or the parent process that went away: shuts down and ends with 0. The second request ends at once. */
	request(reason: string): void {
		const { host } = this.#options;
		if (this.#since === null) this.#stop(reason, 0);
		else if (host.now() - this.#since >= SAME_REQUEST) this.#giveUp('stopped-at-once', { reason });
	}

	/**
	 * An error that nobody caught. What it left half done is unknown, so the process does not go on: it shuts down and ends
	 * with 1, and a service manager starts a new one.
	 */
	fail(error: unknown): void {
		this.#options.log.error('uncaught', {
			error: error instanceof Error ? (error.stack ?? String(error)) : String(error),
		});
		if (this.#since === null) this.#stop('uncaught', 1);
		else this.#giveUp('stopped-at-once', { reason: 'uncaught' });
	}

	#stop(reason: string, code: number): void {
		const { host, log, shutdown, exit } = this.#options;
		this.#since = host.now();
		log.info('stopping', { reason });
		host.wait(LONGEST_SHUTDOWN, () => this.#giveUp('shutdown-too-long', {}));
		shutdown().then(
			() => {
				log.info('stopped');
				exit(code);
			},
			(error) => this.#giveUp('shutdown-failed', { error: String(error) }),
		);
	}

	#giveUp(event: string, fields: Readonly<Record<string, string>>): void {
		this.#options.log.error(event, fields);
		this.#options.exit(1);
	}
}

import type { Cancel, Host } from '../../../../src/lab-server/host.ts';

/** A host that knows what it has been asked to do later. */
export class CountingHost implements Host {
	readonly #host: Host;
	/** Waits that are neither over nor called off. */
	pending = 0;

	constructor(host: Host) {
		this.#host = host;
	}

	now(): number {
		return this.#host.now();
	}

	wait(ms: number, action: () => void): Cancel {
		let over = false;
		const end = () => {
			if (!over) this.pending -= 1;
			over = true;
		};
		this.pending += 1;
		const cancel = this.#host.wait(ms, () => {
			end();
			action();
		});
		return () => {
			end();
			cancel();
		};
	}

	date(): number {
		return this.#host.date();
	}

	random(): number {
		return this.#host.random();
	}
}

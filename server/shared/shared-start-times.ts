import type { Host, Surroundings } from '../../src/lab-server/host.ts';
import type { LabLimits } from '../../src/lab-server/limits.ts';
import { text } from '../../src/lab-server/shared/misread.ts';
import type { StartTime } from '../../src/lab-server/shared/shared.ts';
import type { RedisLink } from './redis-link.ts';

/** A time on this host's clock, corrected whenever Redis's clock says that it must have been earlier or later. */
class SharedStartTime implements StartTime {
	readonly #now: () => number;
	#t: number;
	/** When somebody asked last. */
	used: number;

	constructor(t: number, now: () => number) {
		this.#now = now;
		this.#t = t;
		this.used = now();
	}

	get t(): number {
		this.used = this.#now();
		return this.#t;
	}

	/** How long ago it is, without a use. */
	get age(): number {
		return this.#now() - this.#t;
	}

	/** It was not before the one and not after the other. */
	correct(earliest: number, latest: number): void {
		this.#t = Math.min(latest, Math.max(earliest, this.#t));
	}
}

/** When things began that all servers are to agree on. Once known, one needs no Redis: clocks go on by themselves. */
export class SharedStartTimes {
	readonly #link: RedisLink;
	readonly #host: Host;
	readonly #limits: LabLimits;
	readonly #key: (name: string) => string;
	readonly #known = new Map<string, SharedStartTime>();

	constructor(link: RedisLink, { host, limits }: Surroundings, key: (name: string) => string) {
		this.#link = link;
		this.#host = host;
		this.#limits = limits;
		this.#key = key;
	}

	of(name: string, t: number, told: (start: StartTime | null) => void): void {
		const known = this.#known.get(name);
		if (known !== undefined) {
			told(known);
			return;
		}
		const asked = this.#host.now();
		this.#ask(name, asked - t).then(
			({ earliest, latest }) => {
				const start = this.#known.get(name) ?? new SharedStartTime((earliest + latest) / 2, () => this.#host.now());
				this.#known.set(name, start);
				told(start);
			},
			() => told(null),
		);
	}

	/** Compares clocks, has Redis keep what is used, and forgets the rest. */
	renew(): void {
		for (const [name, start] of this.#known) {
			if (this.#host.now() - start.used > this.#limits.keptStateLifetime) this.#known.delete(name);
			else {
				const corrected = this.#ask(name, start.age);
				corrected.then(({ earliest, latest }) => start.correct(earliest, latest)).catch(() => {});
			}
		}
	}

	/** @returns between which two moments it was: Redis answered at some time between question and answer */
	async #ask(name: string, age: number): Promise<{ readonly earliest: number; readonly latest: number }> {
		const asked = this.#host.now();
		const reply = await this.#link.script('moment', [this.#key(name)], [age, 2 * this.#limits.keptStateLifetime]);
		const answered = this.#host.now();
		const ago = Number(text(reply));
		return { earliest: asked - ago, latest: answered - ago };
	}
}

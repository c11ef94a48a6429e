import type { Host, Surroundings } from '../../src/lab-server/host.ts';
import type { LabLimits } from '../../src/lab-server/limits.ts';
import { text } from '../../src/lab-server/shared/misread.ts';
import type { StartTime } from '../../src/lab-server/shared/shared.ts';
import type { RedisLink } from './redis-link.ts';

/** A moment on this host's clock, corrected whenever Redis's clock says that it must have been earlier or later. */
class SharedMoment implements StartTime {
	readonly #now: () => number;
	#at: number;
	/** When somebody asked last. */
	used: number;

	constructor(at: number, now: () => number) {
		this.#now = now;
		this.#at = at;
		this.used = now();
	}

	get at(): number {
		this.used = this.#now();
		return this.#at;
	}

	/** How long ago it is, without a use. */
	get age(): number {
		return this.#now() - this.#at;
	}

	/** It was not before the one and not after the other. */
	correct(earliest: number, latest: number): void {
		this.#at = Math.min(latest, Math.max(earliest, this.#at));
	}
}

/** When things began that all servers are to agree on. Once known, a moment needs no Redis: clocks go on by themselves. */
export class SharedMoments {
	readonly #link: RedisLink;
	readonly #host: Host;
	readonly #limits: LabLimits;
	readonly #key: (name: string) => string;
	readonly #moments = new Map<string, SharedMoment>();

	constructor(link: RedisLink, { host, limits }: Surroundings, key: (name: string) => string) {
		this.#link = link;
		this.#host = host;
		this.#limits = limits;
		this.#key = key;
	}

	of(name: string, at: number, told: (moment: StartTime | null) => void): void {
		const known = this.#moments.get(name);
		if (known !== undefined) {
			told(known);
			return;
		}
		const asked = this.#host.now();
		this.#ask(name, asked - at).then(
			({ earliest, latest }) => {
				const moment = this.#moments.get(name) ?? new SharedMoment((earliest + latest) / 2, () => this.#host.now());
				this.#moments.set(name, moment);
				told(moment);
			},
			() => told(null),
		);
	}

	/** Compares clocks, has Redis keep what is used, and forgets the rest. */
	renew(): void {
		for (const [name, moment] of this.#moments) {
			if (this.#host.now() - moment.used > this.#limits.keptStateLifetime) this.#moments.delete(name);
			else {
				const corrected = this.#ask(name, moment.age);
				corrected.then(({ earliest, latest }) => moment.correct(earliest, latest)).catch(() => {});
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

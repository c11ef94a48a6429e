import { CLASS_LIMITS } from '../classroom/limits.ts';
import type { DeskOrder } from '../classroom/messages.ts';
import type { Chosen } from '../exercises/page-events.ts';

/** Who steps through a run by a held key passes thirty moments a second: the last of so many ms is told. */
const TELL_EVERY = 150;

/** What became of it, for the teacher. */
export type RunSaid = 'shown' | 'too-large';

/** Tells the class what the teacher has chosen in a run: the run once, and what is chosen in it each time. */
export class RunTeller {
	readonly #send: (order: DeskOrder) => void;
	readonly #said: (said: RunSaid | null) => void;
	#chosen: Chosen | null = null;
	/** The run that the class has. */
	#told: string | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param said takes what is to be said of the last thing that was chosen; null for nothing */
	constructor(send: (order: DeskOrder) => void, said: (said: RunSaid | null) => void) {
		this.#send = send;
		this.#said = said;
	}

	/** @param isLed whether the class is taken along */
	choose(chosen: Chosen, isLed: boolean): void {
		this.#chosen = chosen;
		if (!isLed || this.#timer !== undefined) return;
		this.#timer = setTimeout(() => {
			this.#timer = undefined;
			this.#tell().catch(() => undefined);
		}, TELL_EVERY);
	}

	/** Whoever is there now has been told nothing yet, or what another page has shown. */
	again(): void {
		this.#told = null;
		if (this.#chosen === null) this.#send({ type: 'show-run', shown: null });
		else this.choose(this.#chosen, true);
	}

	async #tell(): Promise<void> {
		const chosen = this.#chosen;
		if (chosen === null) return;
		// Few pages are ever used to lead a class.
		const [{ saveTrace }, moment] = await Promise.all([import('../trace/json.ts'), chosen.address()]);
		if (chosen !== this.#chosen) return;
		const { events, meta } = chosen.run();
		const run = saveTrace(events, meta);
		const fits = run.length <= CLASS_LIMITS.teacherRunCharacters;
		if (moment === null || !fits) {
			if (this.#told !== null) this.#send({ type: 'show-run', shown: null });
			this.#told = null;
			this.#said(fits ? null : 'too-large');
			return;
		}
		if (run === this.#told) this.#send({ type: 'show-moment', moment });
		else this.#send({ type: 'show-run', shown: { lab: chosen.lab, run, moment } });
		this.#told = run;
		this.#said('shown');
	}
}

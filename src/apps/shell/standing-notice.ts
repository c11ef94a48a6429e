import type { Standing } from '../keep-connected.ts';

/** What of the page it needs: a `Shell` has it. */
interface Place {
	readonly root: HTMLElement;
	part(name: string): HTMLElement;
	say(word: string, values?: Readonly<Record<string, string | number>>): string;
}

/** Says in a word where the connection stands; where it does not stand, in a sentence, with what can be done. */
export class StandingNotice {
	readonly #shell: Place;
	#ticking: ReturnType<typeof setInterval> | undefined;

	constructor(shell: Place) {
		this.#shell = shell;
	}

	show(standing: Standing): void {
		const { root } = this.#shell;
		const before = root.dataset['standing'];
		// While it is tried again, what was said stays: it would only flicker.
		const isRetry = standing.at === 'connecting' && before !== 'idle' && before !== 'open';
		if (!isRetry) root.dataset['standing'] = standing.at;
		this.#shell.part('standing').textContent = this.#shell.say(isRetry ? 'connecting' : standing.at);
		clearInterval(this.#ticking);
		this.#shell.part('countdown').textContent = '';
		if (standing.at === 'open') this.#shell.part('notice').hidden = true;
		if (!('wait' in standing)) return;
		const sentence = standing.wait === null ? 'notice-final' : `notice-${standing.at}`;
		this.#shell.part('notice-text').textContent = this.#shell.say(sentence);
		this.#shell.part('notice').hidden = false;
		if (standing.wait !== null) this.#countDown(performance.now() + standing.wait);
	}

	#countDown(until: number): void {
		const count = (): void => {
			const seconds = Math.max(0, Math.ceil((until - performance.now()) / 1000));
			this.#shell.part('countdown').textContent = this.#shell.say('countdown', { seconds });
		};
		count();
		this.#ticking = setInterval(count, 500);
	}
}

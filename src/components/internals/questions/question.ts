import { NO_PROGRESS, type PredictionAnswer, pageProgress } from '../../../exercises/progress/progress-store.ts';
import { isRight, verdictOf } from './verdict.ts';

/** A question that can be answered before its answer is shown; what was answered is kept. Its parts: `Question.astro`. */
class Question extends HTMLElement {
	readonly #stop = new AbortController();

	connectedCallback(): void {
		const { signal } = this.#stop;
		this.#form.addEventListener('submit', (event) => this.#check(event), { signal });
		this.#form.addEventListener('input', () => this.#ready(), { signal });
		this.addEventListener('click', (event) => this.#click(event), { signal });
		const kept = pageProgress().get(this.#id).answer;
		if (kept !== null) this.#answered(kept);
		else this.#ready();
	}

	disconnectedCallback(): void {
		this.#stop.abort();
	}

	get #id(): string {
		return this.dataset.predict ?? '';
	}

	get #answer(): readonly string[] {
		return this.dataset.answer?.split(' ') ?? [];
	}

	get #together(): readonly (readonly number[])[] {
		const groups = this.dataset.together ?? '';
		return groups === '' ? [] : groups.split(',').map((group) => group.split(' ').map(Number));
	}

	get #form(): HTMLFormElement {
		return this.#part('form');
	}

	#part<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
		const found = this.querySelector(name);
		if (found === null) throw new Error(`The question ${this.#id} has no ${name}.`);
		return found;
	}

	/** What the reader has put together so far. */
	get #given(): readonly string[] {
		if (this.dataset.kind === 'order') return values(this.querySelectorAll('.wl-question-placed button'));
		const input = this.querySelector<HTMLInputElement>('input:checked, input[type="text"]');
		return input === null || input.value.trim() === '' ? [] : [input.value.trim()];
	}

	#ready(): void {
		const submit = this.#form.querySelector<HTMLButtonElement>('[type="submit"]');
		if (submit) submit.disabled = this.#given.length === 0;
	}

	#click(event: Event): void {
		const button = event.target instanceof Element ? event.target.closest('button') : null;
		if (button === null) return;
		if (button.dataset.act === 'show') this.#keep('skipped');
		else if (button.dataset.act === 'again') this.#again();
		else if (button.value !== '') this.#move(button);
	}

	/** From those that wait to the end of those that are placed, and back. */
	#move(button: HTMLButtonElement): void {
		const item = button.closest('li');
		const placed = this.querySelector('.wl-question-placed');
		const waiting = this.querySelector('.wl-question-waiting');
		if (item === null || placed === null || waiting === null) return;
		const next = item.nextElementSibling ?? item.previousElementSibling;
		(placed.contains(item) ? waiting : placed).append(item);
		(next?.querySelector('button') ?? button).focus();
		this.#ready();
	}

	#check(event: Event): void {
		event.preventDefault();
		const given = this.#given;
		if (given.length > 0) this.#keep(isRight(given, this.#answer, this.#together) ? 'right' : 'wrong');
	}

	#keep(answer: PredictionAnswer): void {
		pageProgress().update(this.#id, (before) => ({ ...before, answer }));
		this.#answered(answer);
		this.querySelector<HTMLElement>('.wl-question-result a, .wl-question-result button')?.focus({
			preventScroll: true,
		});
	}

	#answered(answer: PredictionAnswer): void {
		const given = answer === 'skipped' ? [] : this.#given;
		this.dataset.status = answer;
		this.toggleAttribute('data-laid-over', given.length > 0);
		this.#part('details').open = true;
		const verdict = verdictOf(given, this.#answer, this.#together);
		this.querySelectorAll<HTMLElement>('.wl-question-expected').forEach((place, index) => {
			const step = verdict[index];
			place.textContent = step?.given === undefined ? (place.dataset.nothing ?? '') : this.#textOf(step.given);
			place.toggleAttribute('data-fits', step?.fits === true);
		});
		for (const text of this.querySelectorAll<HTMLElement>('[data-for]')) {
			text.hidden = answer !== 'wrong' || !given.includes(text.dataset.for ?? '');
		}
		uncover(this.dataset.covers);
	}

	#textOf(value: string): string {
		const option = [...this.querySelectorAll<HTMLButtonElement | HTMLInputElement>('form button, form input')].find(
			(candidate) => candidate.value === value,
		);
		return option?.closest('label, button')?.textContent?.trim() || value;
	}

	#again(): void {
		pageProgress().update(this.#id, () => NO_PROGRESS);
		this.dataset.status = 'open';
		this.#part('details').open = false;
		const waiting = this.querySelector('.wl-question-waiting');
		for (const item of this.querySelectorAll('.wl-question-placed li')) waiting?.append(item);
		this.#form.reset();
		this.#ready();
		this.#form.querySelector<HTMLElement>('button, input')?.focus();
	}
}

const values = (buttons: NodeListOf<Element>): readonly string[] =>
	[...buttons].flatMap((button) => (button instanceof HTMLButtonElement ? [button.value] : []));

/** Shows the recorded run of a lab that waited for an answer: the lab watches this attribute (`watchCover`). */
function uncover(lab: string | undefined): void {
	for (const slot of document.querySelectorAll(`.wl-lab-slot[data-covered="${lab}"]`))
		slot.removeAttribute('data-covered');
}

customElements.define('wl-question', Question);

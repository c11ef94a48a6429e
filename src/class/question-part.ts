import { type AskedQuestion, takesVotes } from '../classroom/question.ts';
import type { ClassBarStrings } from '../i18n/en/class-bar.ts';
import { buttonPart, part } from './bar-element.ts';

/** The question of the class, as a student has it: what can be answered are buttons, and later how often each was chosen. */
export class QuestionPart {
	readonly element = part('section', '', 'wl-class-question');
	readonly #strings: ClassBarStrings['question'];
	readonly #vote: (question: number, option: number) => void;
	readonly #status = part('p', '');
	#buttons: readonly HTMLButtonElement[] = [];
	/** What is drawn: as long as it is the same, nothing is drawn anew under a finger. */
	#drawn = '';

	constructor(strings: ClassBarStrings['question'], vote: (question: number, option: number) => void) {
		this.#strings = strings;
		this.#vote = vote;
		this.element.setAttribute('aria-label', strings.label);
		this.#status.setAttribute('role', 'status');
	}

	/** @param mine what this student has chosen, by its place */
	show(asked: AskedQuestion | null, mine: number | null): void {
		const drawn = asked === null ? '' : `${asked.number} ${asked.step}`;
		if (drawn !== this.#drawn) this.#draw(asked);
		this.#drawn = drawn;
		for (const [option, button] of this.#buttons.entries())
			button.setAttribute('aria-pressed', String(option === mine));
	}

	#draw(asked: AskedQuestion | null): void {
		this.#buttons = [];
		this.element.replaceChildren();
		this.#status.textContent = '';
		if (asked === null) return;
		const { number, text, options, step, counts } = asked;
		const list = part('ol', '');
		this.#buttons = options.map((option, place) => {
			const button = buttonPart(option, () => this.#vote(number, place));
			button.disabled = !takesVotes(asked);
			const item = part('li', '');
			item.append(button, ...(counts ?? []).map((round) => part('span', this.#strings.votes(round[place] ?? 0))));
			list.append(item);
			return button;
		});
		this.element.append(part('p', text), list, this.#status);
		this.#status.textContent = this.#strings.step[step];
	}
}

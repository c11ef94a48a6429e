import type { Answer, AskedQuestion } from '../classroom/question.ts';
import type { ClassBarStrings } from '../i18n/en/class-bar.ts';
import { part } from './bar-element.ts';
import type { QuestionElements, QuestionPart } from './question-part.ts';

/** Where the question of the class is in the bar. What draws it is fetched with the first one. */
export class QuestionPlace {
	/** There from the beginning: what is put into a region that has just come is not read out. */
	readonly #elements: QuestionElements = {
		place: part('section', '', 'wl-class-question'),
		text: part('p', ''),
		body: part('div', ''),
		status: part('p', ''),
	};
	readonly #strings: ClassBarStrings['question'];
	readonly #vote: (question: number, answer: Answer) => void;
	#part: Promise<QuestionPart> | null = null;
	#asked: AskedQuestion | null = null;
	#mine: Answer | null = null;

	constructor(strings: ClassBarStrings['question'], vote: (question: number, answer: Answer) => void) {
		this.#strings = strings;
		this.#vote = vote;
		const { place, text, body, status } = this.#elements;
		text.setAttribute('role', 'status');
		status.setAttribute('role', 'status');
		place.append(text, body, status);
	}

	get element(): HTMLElement {
		return this.#elements.place;
	}

	/** @param mine what this student has answered in the round that is on */
	async show(asked: AskedQuestion | null, mine: Answer | null): Promise<void> {
		this.#asked = asked;
		this.#mine = mine;
		if (asked === null && this.#part === null) return;
		this.#part ??= this.#load();
		// While it is fetched another message may come.
		(await this.#part).show(this.#asked, this.#mine);
	}

	async #load(): Promise<QuestionPart> {
		try {
			const { QuestionPart } = await import('./question-part.ts');
			return new QuestionPart(this.#elements, this.#strings, this.#vote);
		} catch (error) {
			// The next message tries again.
			this.#part = null;
			throw error;
		}
	}
}

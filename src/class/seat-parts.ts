import type { TeacherRun } from '../classroom/messages.ts';
import type { Answer, AskedQuestion } from '../classroom/question.ts';
import type { ClassBarStrings } from '../i18n/en/class-bar.ts';
import { actButton } from '../offline/page-foot.ts';
import { part } from './bar-element.ts';
import type { QuestionElements, QuestionPart } from './question-part.ts';
import type { TeacherRunDialog } from './teacher-run.tsx';

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

/** Where a student comes back to the teacher's run. What shows it is fetched with the first one. */
export class TeacherRunPlace {
	readonly element = part('span', '');
	readonly #strings: ClassBarStrings['teacherRun'];
	readonly #open: HTMLButtonElement;
	#dialog: Promise<TeacherRunDialog> | null = null;
	#shown: TeacherRun | null = null;

	constructor(strings: ClassBarStrings['teacherRun']) {
		this.#strings = strings;
		this.#open = actButton(strings.open, () => {
			this.#dialog?.then((dialog) => dialog.open()).catch(() => undefined);
		});
	}

	async show(shown: TeacherRun | null): Promise<void> {
		this.#shown = shown;
		if (shown === null && this.#dialog === null) return;
		this.element.replaceChildren(...(shown === null ? [] : [this.#open]));
		this.#dialog ??= this.#load();
		// While it is fetched the teacher may have gone on.
		(await this.#dialog).show(this.#shown);
	}

	async showMoment(moment: string): Promise<void> {
		if (this.#shown !== null) await this.show({ ...this.#shown, moment });
	}

	async #load(): Promise<TeacherRunDialog> {
		try {
			const { TeacherRunDialog } = await import('./teacher-run.tsx');
			return new TeacherRunDialog(this.#strings);
		} catch (error) {
			// The next message tries again.
			this.#dialog = null;
			throw error;
		}
	}
}

/** Covers the page while everybody is to look at the teacher. */
export class PausePart {
	readonly element = document.createElement('dialog');
	#on = false;

	constructor(words: string) {
		const said = part('p', words);
		said.id = 'wl-class-pause';
		this.element.className = 'wl-class-pause not-content';
		this.element.setAttribute('aria-labelledby', said.id);
		this.element.append(said);
		// Escape asks first, and closes a dialog when it is pressed twice.
		this.element.addEventListener('cancel', (event) => event.preventDefault());
		this.element.addEventListener('close', () => this.#on && this.element.showModal());
	}

	/** @returns whether it was on before */
	turn(on: boolean): boolean {
		const before = this.#on;
		this.#on = on;
		if (!on) this.element.close();
		else if (!this.element.open) this.element.showModal();
		return before;
	}
}

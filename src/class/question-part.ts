import {
	type Answer,
	type AskedQuestion,
	answerIn,
	type QuestionKind,
	type QuestionText,
	takesVotes,
	textIn,
} from '../classroom/question.ts';
import type { ClassBarStrings } from '../i18n/en/class-bar.ts';
import { localeOfPath } from '../i18n/locales.ts';
import { actButton, footButton } from '../offline/page-foot.ts';
import { part } from './bar-element.ts';

/** The elements in which a question is drawn. */
export interface QuestionElements {
	readonly place: HTMLElement;
	readonly text: HTMLElement;
	readonly body: HTMLElement;
	readonly status: HTMLElement;
}

/** The question of the class, as a student has it, in the language of their page; later how often each answer was given. */
export class QuestionPart {
	readonly #elements: QuestionElements;
	readonly #strings: ClassBarStrings['question'];
	readonly #vote: (question: number, answer: Answer) => void;
	#fill: (mine: Answer | null) => void = () => undefined;
	/** What is drawn: as long as it is the same, nothing is drawn anew under a finger. */
	#drawn = '';

	constructor(
		elements: QuestionElements,
		strings: ClassBarStrings['question'],
		vote: (question: number, answer: Answer) => void,
	) {
		this.#elements = elements;
		this.#strings = strings;
		this.#vote = vote;
	}

	/** @param mine what this student has answered in the round that is on */
	show(asked: AskedQuestion | null, mine: Answer | null): void {
		const text = asked && textIn(asked, localeOfPath(location.pathname));
		const drawn = asked === null ? '' : `${asked.number} ${asked.step}`;
		if (drawn !== this.#drawn) this.#draw(asked, text);
		this.#drawn = drawn;
		this.#fill(mine);
		say(this.#elements.text, text?.text ?? '');
		say(this.#elements.status, asked && text ? this.#words(asked, text, mine) : '');
	}

	#draw(asked: AskedQuestion | null, text: QuestionText | null): void {
		const { place, body } = this.#elements;
		body.replaceChildren();
		this.#fill = () => undefined;
		if (asked === null || text === null) {
			place.removeAttribute('aria-label');
			return;
		}
		place.setAttribute('aria-label', this.#strings.label);
		if (takesVotes(asked)) {
			const form = answerForm(asked.kind, text, this.#strings, (answer) => this.#vote(asked.number, answer));
			this.#fill = form.fill;
			body.append(form.element);
		} else body.append(this.#results(asked, text));
	}

	/** What could be chosen; once it is shown, what was answered. */
	#results(asked: AskedQuestion, text: QuestionText): HTMLElement {
		const list = part('ol', '');
		const options = asked.kind === 'choice' ? text.options.map((_, place) => ({ answer: [place], votes: [] })) : [];
		for (const { answer, votes } of asked.tallies ?? options) {
			const item = part('li', answer === null ? this.#strings.others : answerIn(text, asked.kind, answer));
			if (votes.length > 0) item.append(part('b', this.#strings.votes(votes)));
			list.append(item);
		}
		return list;
	}

	#words(asked: AskedQuestion, text: QuestionText, mine: Answer | null): string {
		const { step, how, voted } = this.#strings;
		const own = mine === null ? takesVotes(asked) && how[asked.kind] : voted(answerIn(text, asked.kind, mine));
		return own === false ? step[asked.step] : `${own} ${step[asked.step]}`;
	}
}

/** What is there already is not read out again. */
function say(element: HTMLElement, text: string): void {
	if (element.textContent !== text) element.textContent = text;
}

/** Where an answer is given. */
interface AnswerForm {
	readonly element: HTMLElement;
	/** Shows what was answered. */
	fill(mine: Answer | null): void;
}

/** @param vote takes an answer, each time that one is given */
function answerForm(
	kind: QuestionKind,
	text: QuestionText,
	strings: ClassBarStrings['question'],
	vote: (answer: Answer) => void,
): AnswerForm {
	if (kind === 'choice') return choiceForm(text, vote);
	return kind === 'order' ? orderForm(text, strings, vote) : numberForm(text, strings, vote);
}

/** Buttons in a list. */
function buttonList(options: readonly string[], press: (place: number) => void) {
	const element = part('ol', '');
	const buttons = options.map((option, place) => {
		const item = part('li', '');
		const button = actButton(option, () => press(place));
		item.append(button);
		element.append(item);
		return button;
	});
	return { element, buttons };
}

function choiceForm({ options }: QuestionText, vote: (answer: Answer) => void): AnswerForm {
	const { element, buttons } = buttonList(options, (place) => vote([place]));
	return {
		element,
		fill(mine) {
			for (const [place, button] of buttons.entries()) button.setAttribute('aria-pressed', String(mine?.[0] === place));
		},
	};
}

/** Each option that is pressed comes behind those that were; pressed again, it is out. */
function orderForm(
	{ options }: QuestionText,
	strings: ClassBarStrings['question'],
	vote: (answer: Answer) => void,
): AnswerForm {
	let order: Answer = [];
	let sent = '';
	const { element, buttons } = buttonList(options, (place) =>
		put(order.includes(place) ? order.filter((other) => other !== place) : [...order, place]),
	);
	const send = actButton(strings.send, () => vote(order));
	const put = (places: Answer): void => {
		order = places;
		send.disabled = order.length === 0;
		for (const [place, button] of buttons.entries()) {
			const rank = order.indexOf(place) + 1;
			button.setAttribute('aria-pressed', String(rank > 0));
			button.textContent = rank === 0 ? (options[place] ?? '') : `${rank}. ${options[place]}`;
		}
	};
	put([]);
	const item = part('li', '');
	item.append(send);
	element.append(item);
	return {
		element,
		fill(mine) {
			// What is put in order at the moment is not yet theirs.
			if (mine === null || mine.join() === sent) return;
			sent = mine.join();
			put(mine);
		},
	};
}

function numberForm(
	{ text, unit }: QuestionText,
	strings: ClassBarStrings['question'],
	vote: (answer: Answer) => void,
): AnswerForm {
	const element = document.createElement('form');
	const input = part('input', '');
	input.inputMode = 'numeric';
	input.pattern = '[0-9]*';
	input.required = true;
	input.maxLength = 9;
	input.size = 6;
	input.autocomplete = 'off';
	input.setAttribute('aria-label', `${text} ${unit}`.trim());
	const send = footButton(strings.send);
	element.append(input, part('span', unit), send);
	element.addEventListener('submit', (event) => {
		event.preventDefault();
		vote([Number(input.value)]);
	});
	return {
		element,
		fill(mine) {
			if (mine !== null && input.value === '') input.value = String(mine[0]);
		},
	};
}

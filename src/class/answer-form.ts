import type { Answer, QuestionKind, QuestionText } from '../classroom/question.ts';
import type { ClassBarStrings } from '../i18n/en/class-bar.ts';
import { actButton, footButton } from '../offline/page-foot.ts';
import { part } from './bar-element.ts';

/** Where an answer is given. */
interface AnswerForm {
	readonly element: HTMLElement;
	/** Shows what was answered. */
	fill(mine: Answer | null): void;
}

/** @param vote takes an answer, each time that one is given */
export function answerForm(
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

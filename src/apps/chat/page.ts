import type { Shell } from '../shell/shell.ts';
import { startApp } from '../shell/start-app.ts';
import { joinChat, type Person } from './client.ts';
import { MessageList } from './message-list.ts';
import { wordFor } from './problems.ts';

/**
 * Asks who the reader is, unless this browser knows.
 *
 * @returns what they are called, once the form has made room for the element that is marked `data-part="<then>"`
 */
function joined(shell: Shell, then: string): Promise<string> {
	const form = shell.part('join');
	const input = shell.part('join-name', HTMLInputElement);
	return new Promise((resolve) => {
		function enter(name: string): void {
			form.hidden = true;
			shell.part(then).hidden = false;
			resolve(name);
		}
		if (shell.name !== '') return enter(shell.name);
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			const name = input.value.trim();
			if (name === '') return input.focus();
			shell.name = name;
			enter(name);
		});
		input.focus({ preventScroll: true });
	});
}

/** What the server takes, in bytes of UTF-8. */
const LONGEST_TEXT = 1000;
/** How often others are told that somebody types. */
const TYPING_EVERY = 2_000;

/** Who has not typed on for so long has stopped. */
const STOPS_AFTER = 3_000;

/** Who is typing now. */
class TypingLine {
	readonly #shell: Shell;
	readonly #typing = new Map<number, { readonly person: Person; readonly timer: ReturnType<typeof setTimeout> }>();

	constructor(shell: Shell) {
		this.#shell = shell;
	}

	start(person: Person): void {
		clearTimeout(this.#typing.get(person.id)?.timer);
		const timer = setTimeout(() => this.stop(person), STOPS_AFTER);
		this.#typing.set(person.id, { person, timer });
		this.#show();
	}

	stop({ id }: Person): void {
		clearTimeout(this.#typing.get(id)?.timer);
		if (this.#typing.delete(id)) this.#show();
	}

	#show(): void {
		this.#shell.named(this.#shell.part('typing'), () => {
			const names = [...this.#typing.values()].map(({ person }) => this.#shell.nameOf(person));
			const [name = ''] = names;
			if (names.length < 2) return name === '' ? '' : this.#shell.say('typing', { name });
			return this.#shell.say('several-typing', { names: names.join(', ') });
		});
	}
}

startApp(async (shell) => {
	const name = await joined(shell, 'chat');
	const list = new MessageList(shell);
	const typing = new TypingLine(shell);
	const draft = shell.part('draft', HTMLInputElement);
	const problem = shell.part('problem');
	let toldTyping = 0;
	let here: readonly Person[] = [];
	let me = 0;

	const chat = joinChat(
		({ since, era }) => shell.address('/chat', { room: shell.room, name, member: shell.member, since, era }),
		{
			standing: (standing) => shell.standing(standing),
			welcome(you, people) {
				me = you.id;
				list.own = you.id;
				showPeople(people);
			},
			people(people) {
				for (const person of people.filter(({ id }) => !here.some((other) => other.id === id)))
					list.note(() => shell.say('joined', { name: shell.nameOf(person) }));
				for (const person of here.filter(({ id }) => !people.some((other) => other.id === id)))
					list.note(() => shell.say('left', { name: shell.nameOf(person) }));
				showPeople(people);
			},
			said(message) {
				typing.stop(message.from);
				list.said(message);
			},
			missed: (count) => list.note(() => shell.say('missed', { count })),
			sent(ref, state, text) {
				if (state === 'waits') list.waits(ref, text);
				else list.answered(ref);
				if (typeof state === 'string') return;
				const word = wordFor(state.problem);
				complain(shell.say('not-sent', { problem: word === null ? state.problem : shell.say(word) }));
				if (draft.value === '') draft.value = text;
			},
			typing: (person) => typing.start(person),
		},
		`${Date.now().toString(36)}-`,
	);

	function showPeople(people: readonly Person[]): void {
		here = people;
		shell.part('count').textContent = `${people.length}`;
		shell.part('people').replaceChildren(...people.map((person) => personItem(shell, person, me)));
	}

	function complain(text: string): void {
		problem.textContent = text;
		problem.hidden = text === '';
	}

	draft.addEventListener('input', () => {
		complain('');
		const now = performance.now();
		if (draft.value === '' || now - toldTyping < TYPING_EVERY) return;
		toldTyping = now;
		chat.typing();
	});

	shell.part('form').addEventListener('submit', (event) => {
		event.preventDefault();
		const text = draft.value.trim();
		const bytes = new TextEncoder().encode(text).length;
		if (text === '') return;
		if (bytes > LONGEST_TEXT) return complain(shell.say('too-long', { bytes, most: LONGEST_TEXT }));
		if (!chat.say(text)) return complain(shell.say('too-many'));
		draft.value = '';
		toldTyping = Number.NEGATIVE_INFINITY;
		complain('');
	});

	draft.focus({ preventScroll: true });
	return chat.link;
});

function personItem(shell: Shell, person: Person, me: number): HTMLElement {
	const item = document.createElement('li');
	const name = () => shell.nameOf(person);
	shell.named(item, () => (person.id === me ? shell.say('you', { name: name() }) : name()));
	item.style.setProperty('--wl-person', `${(person.id * 137) % 360}`);
	return item;
}

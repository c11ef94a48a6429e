import type { Shell } from '../shell/shell.ts';
import type { Said } from './client.ts';

/** So many lines stay on the page; older ones go. */
const MOST_LINES = 500;

/** What was said, oldest first; what waits for the server's answer stands below it. */
export class MessageList {
	/** Whose messages are the reader's own. */
	own = 0;
	readonly #log: HTMLElement;
	readonly #list: HTMLElement;
	readonly #unread: HTMLElement;
	readonly #shell: Shell;
	readonly #waiting = new Map<string, HTMLElement>();
	#missed = 0;

	constructor(shell: Shell) {
		this.#shell = shell;
		this.#log = shell.part('log');
		this.#list = shell.part('messages');
		this.#unread = shell.part('unread');
		this.#unread.addEventListener('click', () => this.#toEnd());
		this.#log.addEventListener('scroll', () => this.#isAtEnd() && this.#read());
	}

	said({ id, from, text }: Said): void {
		// What anybody typed is text, and never markup: `textContent`, not `innerHTML`.
		const item = line('wl-chat__message', text);
		item.dataset['message'] = `${id}`;
		item.toggleAttribute('data-own', from.id === this.own);
		item.style.setProperty('--wl-person', `${(from.id * 137) % 360}`);
		const name = document.createElement('b');
		this.#shell.named(name, () => this.#shell.nameOf(from));
		item.prepend(name, ' ');
		this.#add(item, from.id !== this.own);
	}

	/** @param text may name somebody */
	note(text: () => string): void {
		const item = line('wl-chat__note', '');
		this.#shell.named(item, text);
		this.#add(item, false);
	}

	waits(ref: string, text: string): void {
		const item = line('wl-chat__waits', text);
		const state = document.createElement('small');
		state.textContent = this.#shell.say('waits');
		item.append(' ', state);
		this.#waiting.set(ref, item);
		this.#list.append(item);
		this.#toEnd();
	}

	answered(ref: string): void {
		this.#waiting.get(ref)?.remove();
		this.#waiting.delete(ref);
	}

	/** In front of what waits: those get their numbers later. */
	#add(item: HTMLElement, isNews: boolean): void {
		const follows = this.#isAtEnd();
		const [firstWaiting] = this.#waiting.values();
		this.#list.insertBefore(item, firstWaiting ?? null);
		if (this.#list.childElementCount > MOST_LINES) this.#list.firstElementChild?.remove();
		if (follows) this.#toEnd();
		if (follows || !isNews) return;
		this.#missed += 1;
		this.#unread.textContent = this.#shell.say('unread', { count: this.#missed });
		this.#unread.hidden = false;
	}

	#isAtEnd(): boolean {
		const { scrollHeight, scrollTop, clientHeight } = this.#log;
		return scrollHeight - scrollTop - clientHeight < 40;
	}

	#toEnd(): void {
		this.#log.scrollTop = this.#log.scrollHeight;
		this.#read();
	}

	#read(): void {
		this.#missed = 0;
		this.#unread.hidden = true;
	}
}

/** @param name the whole name of its class: the build looks for it */
function line(name: string, text: string): HTMLElement {
	const item = document.createElement('li');
	item.className = name;
	const said = document.createElement('span');
	said.textContent = text;
	item.append(said);
	return item;
}

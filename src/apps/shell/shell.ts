import { browserStore, keptJson, tabStore } from '../../browser/guarded-store.ts';
import { DESK_KEY, NAMES_KEY, SEAT_KEY } from '../../classroom/storage-keys.ts';
import { serverOriginOf } from '../../trace/canonical-address.ts';
import type { Link, Standing } from '../keep-connected.ts';

/** A room that the address does not name. */
const LOBBY = 'lobby';

/** What the page of an application gives to its code. */
export class Shell {
	readonly root: HTMLElement;
	readonly query = new URLSearchParams(location.search);
	/** Whoever opens the same address is in the same room. */
	readonly room = this.query.get('room')?.trim() || LOBBY;
	/** Knows this tab again after a reload. */
	readonly member: string;
	readonly #words: Readonly<Record<string, string>>;
	readonly #notice: StandingNotice;
	/** What each element that names somebody has written. */
	readonly #named = new WeakMap<Element, () => string>();
	#hidesNames = hidesNames();

	constructor(root: HTMLElement) {
		this.root = root;
		this.#words = JSON.parse(root.dataset['words'] ?? '{}');
		this.member = ownMember(root.dataset['app'] ?? '');
		this.#notice = new StandingNotice(this);
		// The desk, in another tab, hides or shows them.
		browserStore.watch(() => this.#nameAnew());
	}

	/** What the reader is called; who is in a class has said it there. Empty until they said it. */
	get name(): string {
		return this.query.get('name')?.trim() || nameInClass() || ownName();
	}

	set name(name: string) {
		this.query.delete('name');
		rememberName(name);
	}

	/** @returns what somebody is called on this screen: a number on that of a teacher who does not show names */
	nameOf({ id, name }: { readonly id: number; readonly name: string }): string {
		return this.#hidesNames ? this.say('numbered', { id }) : name;
	}

	/**
	 * Writes a text that names somebody, again whenever names are hidden or shown.
	 *
	 * @param text uses `nameOf`
	 */
	named(element: Element, text: () => string): void {
		this.#named.set(element, text);
		element.setAttribute('data-named', '');
		element.textContent = text();
	}

	/** @returns the element of the page that is marked `data-part="<name>"` */
	part(name: string): HTMLElement;
	part<Kind extends HTMLElement>(name: string, kind: new () => Kind): Kind;
	part(name: string, kind: new () => HTMLElement = HTMLElement): HTMLElement {
		const found = this.root.querySelector(`[data-part="${name}"]`);
		if (!(found instanceof kind)) throw new Error(`The page of this application has no ${kind.name} "${name}".`);
		return found;
	}

	/** @returns a text in the page's language, with its `{places}` filled in */
	say(word: string, values: Readonly<Record<string, string | number>> = {}): string {
		const text = this.#words[word];
		if (text === undefined) throw new Error(`There is no text "${word}".`);
		return fill(text, values);
	}

	/** @returns the address of a scenario on the server that this page came from; values that are null are left out */
	address(path: string, values: Readonly<Record<string, string | number | null>>): string {
		const url = new URL(path, serverOriginOf(location));
		for (const [name, value] of Object.entries(values)) if (value !== null) url.searchParams.set(name, `${value}`);
		return url.href;
	}

	/** Says where the connection stands: `keepConnected` knows. */
	standing(standing: Standing): void {
		this.#notice.show(standing);
	}

	/** Tries again when the reader says so, and when there is reason to hope: the network is back, the page is looked at. */
	retries(link: Link): void {
		this.part('try-now').addEventListener('click', () => link.retry());
		addEventListener('online', () => link.retry());
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'visible') link.retry();
		});
	}

	#nameAnew(): void {
		if (this.#hidesNames === hidesNames()) return;
		this.#hidesNames = hidesNames();
		for (const element of this.root.querySelectorAll('[data-named]'))
			element.textContent = this.#named.get(element)?.() ?? '';
	}
}

/** @returns the text with each `{name}` that there is a value for replaced by it */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? `${values[name]}` : whole));
}

/** Says in a word where the connection stands; where it does not stand, in a sentence, with what can be done. */
class StandingNotice {
	readonly #shell: Shell;
	#ticking: ReturnType<typeof setInterval> | undefined;

	constructor(shell: Shell) {
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

/** Where nothing can be kept, each visit is the first one. */
const NAME_KEY = 'wl:app-name';

/** @returns how this browser's reader is called in applications; empty where they did not say yet */
const ownName = (): string => browserStore.get(NAME_KEY) ?? '';

const rememberName = (name: string): void => void browserStore.set(NAME_KEY, name);

/** @returns a secret of this tab, with which a server knows it again after a reload */
function ownMember(app: string): string {
	const key = `wl:app-member:${app}`;
	const known = tabStore.get(key);
	if (known !== null && known !== '') return known;
	// `randomUUID` does not exist on plain http addresses, which is the classroom.
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	const member = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	tabStore.set(key, member);
	return member;
}

/** @returns what the reader is called in the class that this browser is in; empty where it is in none */
function nameInClass(): string {
	const seat = keptJson(browserStore, SEAT_KEY);
	const isNamed = typeof seat === 'object' && seat !== null && 'name' in seat;
	return isNamed && typeof seat.name === 'string' ? seat.name : '';
}

/** @returns whether names are not to be read off this screen: it is a teacher's, whose desk does not show them */
const hidesNames = (): boolean => browserStore.get(DESK_KEY) !== null && browserStore.get(NAMES_KEY) !== 'shown';

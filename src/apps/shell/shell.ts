import { serverOriginOf } from '../../trace/canonical-address.ts';
import type { Link, Standing } from '../keep-connected.ts';
import { ownMember, ownName, rememberName } from './own-place.ts';
import { StandingNotice } from './standing-notice.ts';

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

	constructor(root: HTMLElement) {
		this.root = root;
		this.#words = JSON.parse(root.dataset['words'] ?? '{}');
		this.member = ownMember(root.dataset['app'] ?? '');
		this.#notice = new StandingNotice(this);
	}

	/** What the reader is called; empty until they said it. */
	get name(): string {
		return this.query.get('name')?.trim() || ownName();
	}

	set name(name: string) {
		this.query.delete('name');
		rememberName(name);
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
}

/** @returns the text with each `{name}` that there is a value for replaced by it */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? `${values[name]}` : whole));
}

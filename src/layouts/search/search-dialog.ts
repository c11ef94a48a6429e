import { siteAddress } from '../../browser/site-address.ts';
import type { WordEntry } from '../../components/internals/search/word-match.ts';
import type { SiteStrings } from '../../i18n/en/site.ts';
import { toLocale } from '../../i18n/locales.ts';

/** The part of Pagefind's browser API that the search dialog uses. */
interface Pagefind {
	options(options: { excerptLength: number }): Promise<void>;
	/** Resolves to null when a newer search has superseded this one. */
	debouncedSearch(query: string, options: object, milliseconds: number): Promise<{ results: PagefindHit[] } | null>;
}

interface PagefindHit {
	data(): Promise<PagefindPage>;
}

interface PagefindPage {
	readonly url: string;
	readonly meta: { readonly title?: string };
	/** HTML: escaped text with `<mark>` around what matched. */
	readonly excerpt: string;
	/** The page's sections that match, each with the address of its heading. */
	readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

let loading: Promise<Pagefind> | undefined;

/** Loads the search engine and its index the first time that someone searches. Rejects where no index was built. */
function loadPagefind(): Promise<Pagefind> {
	loading ??= load().catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	return loading;
}

async function load(): Promise<Pagefind> {
	const address = siteAddress('/pagefind/pagefind.js');
	const pagefind: Pagefind = await import(/* @vite-ignore */ address);
	await pagefind.options({ excerptLength: 18 });
	return pagefind;
}

const DEBOUNCE_MS = 120;
const MOST_PAGES = 8;
const MOST_SECTIONS = 4;
const MOST_ENTRIES = 5;

/** `<wl-search>`: a button and a native dialog; the search engine is loaded when the dialog is first opened. */
class SearchDialog extends HTMLElement {
	/** What is being searched for: an answer that comes late is to another question. */
	#asked = '';

	/** Loaded when somebody searches: they come in every language. */
	async #strings(): Promise<SiteStrings['search']> {
		const { siteStrings } = await import('../../i18n/site.ts');
		return siteStrings[toLocale(this.dataset.locale)].search;
	}

	/** Said in the page itself: where the index can't be loaded, other files can't be either. */
	#unavailable(): void {
		this.#say(this.dataset.unavailable ?? '');
	}

	connectedCallback(): void {
		const button = this.querySelector('button');
		const dialog = this.querySelector('dialog');
		const input = this.querySelector('input');
		if (button === null || dialog === null || input === null) return;
		const open = () => {
			dialog.showModal();
			input.select();
			loadPagefind().catch(() => this.#unavailable());
		};
		button.addEventListener('click', open);
		button.disabled = false;
		document.addEventListener('click', ({ target }) => {
			if (target instanceof Element && target.closest('[data-open-search]')) open();
		});
		if (/Mac|iPhone|iPad/.test(navigator.userAgent)) button.dataset.keys = '⌘ K';
		dialog.addEventListener('click', (event) => {
			if (event.target === dialog || (event.target instanceof Element && event.target.closest('a'))) dialog.close();
		});
		input.addEventListener('input', () => void this.#search(input.value.trim()));
		input.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' || event.isComposing) return;
			event.preventDefault();
			this.querySelector<HTMLAnchorElement>('ul a')?.click();
		});
		dialog.addEventListener('keydown', (event) => {
			const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
			if (by === undefined || event.isComposing) return;
			event.preventDefault();
			const places = [...dialog.querySelectorAll<HTMLElement>('form input, ul a')];
			const now = places.findIndex((place) => place.matches(':focus'));
			places[Math.min(places.length - 1, Math.max(0, now + by))]?.focus();
		});
		window.addEventListener('keydown', (event) => {
			const slash = event.key === '/' && !dialog.open && !isTyping(event);
			if (!slash && (event.key !== 'k' || !(event.metaKey || event.ctrlKey))) return;
			event.preventDefault();
			if (dialog.open) dialog.close();
			else open();
		});
	}

	/** What is found by exact words stands first, and at once: full text takes a moment, and fails where no index was built. */
	async #search(query: string): Promise<void> {
		this.#asked = query;
		if (query === '') return this.#show([], [], '');
		const strings = await this.#strings();
		const { loadWordFinder, offersFor } = await import('./word-entries.ts');
		const find = await loadWordFinder(toLocale(this.dataset.locale));
		const entries = [...offersFor(query, strings), ...find(query)].slice(0, MOST_ENTRIES);
		if (this.#asked !== query) return;
		this.#show(entries, [], strings.loading);
		try {
			const pagefind = await loadPagefind();
			const found = await pagefind.debouncedSearch(query, {}, DEBOUNCE_MS);
			if (found === null || this.#asked !== query) return;
			const pages = await Promise.all(found.results.slice(0, MOST_PAGES).map((hit) => hit.data()));
			if (this.#asked !== query) return;
			const nothing = entries.length + pages.length === 0;
			this.#show(entries, pages, nothing ? strings.none(query) : strings.count(entries.length + found.results.length));
		} catch {
			if (this.#asked === query) this.#unavailable();
		}
	}

	#show(entries: readonly Entry[], pages: readonly PagefindPage[], status: string): void {
		this.querySelector('ul')?.replaceChildren(...entries.map(entryItem), ...pages.map(pageItem));
		this.#say(status);
	}

	#say(sentence: string): void {
		const status = this.querySelector('[role="status"]');
		if (status !== null) status.textContent = sentence;
	}
}

type Entry = Pick<WordEntry, 'href' | 'title' | 'kind'>;

function entryItem({ href, title, kind }: Entry): HTMLLIElement {
	const item = document.createElement('li');
	const anchor = link(siteAddress(href), title, null);
	const label = document.createElement('span');
	label.textContent = kind;
	anchor.append(label);
	item.dataset.entry = '';
	item.append(anchor);
	return item;
}

/** Whoever writes a slash into a field means a slash. */
const isTyping = ({ target }: Event): boolean =>
	target instanceof Element && target.closest('input, textarea, select, [contenteditable], .monaco-editor') !== null;

function pageItem(page: PagefindPage): HTMLLIElement {
	const item = document.createElement('li');
	const title = page.meta.title ?? page.url;
	const sections = page.sub_results.filter(({ url }) => url !== page.url).slice(0, MOST_SECTIONS);
	item.append(link(page.url, title, sections.length === 0 ? page.excerpt : null));
	item.append(...sections.map((section) => link(section.url, section.title, section.excerpt)));
	return item;
}

function link(url: string, title: string, excerpt: string | null): HTMLAnchorElement {
	const anchor = document.createElement('a');
	anchor.href = url;
	const heading = document.createElement('strong');
	heading.textContent = title;
	anchor.append(heading);
	if (excerpt !== null) {
		const text = document.createElement('span');
		text.innerHTML = excerpt;
		anchor.append(text);
	}
	return anchor;
}

customElements.define('wl-search', SearchDialog);

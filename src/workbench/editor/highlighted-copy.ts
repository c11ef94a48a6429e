import { escapeHtml, plainLines } from './plain-lines.ts';

type Highlight = (code: string) => string;

/** Where the copy stands: the document, as far as the copy needs it. */
export interface CopyOptions {
	/** The copy as it is in the document. */
	html(): string;
	show(html: string): void;
	/** Fetches the highlighter. */
	load(): Promise<Highlight>;
}

/**
 * The highlighted copy under the text area. The server has highlighted the text that the page came with, so most readers
 * never need the highlighter: it is fetched when the text becomes one that the colours at hand do not fit.
 */
export class HighlightedCopy {
	readonly #options: CopyOptions;
	#text: string;
	#highlight: Highlight | null = null;
	#loading = false;

	/** @param text that the copy shows already, in colours */
	constructor(options: CopyOptions, text: string) {
		this.#options = options;
		this.#text = text;
	}

	/** Someone is typing: the text is shown at once, new words without colours until the highlighter is there. */
	typed(text: string): void {
		if (!this.#change(text)) this.#options.show(plainLines(text));
		this.prepare();
	}

	/** The text was exchanged for another one. The copy changes once, in colours, unless they can't be had. */
	replaced(text: string): void {
		if (!this.#change(text)) this.prepare();
	}

	/** Someone is about to type. */
	prepare(): void {
		if (this.#highlight || this.#loading) return;
		this.#loading = true;
		this.#options.load().then(
			(highlight) => {
				this.#highlight = highlight;
				this.#options.show(highlight(this.#text));
			},
			() => {
				this.#loading = false;
				this.#options.show(plainLines(this.#text));
			},
		);
	}

	/** @returns whether the text is shown already */
	#change(text: string): boolean {
		this.#text = text;
		const html = this.#highlight ? this.#highlight(text) : keepColours(this.#options.html(), text);
		if (html !== null) this.#options.show(html);
		return html !== null;
	}
}

const TAG_OR_CHARACTER = /<[^>]*>|&\w+;|[^<&]/gu;
const STRING = '<span class="wl-code-string">';

/** Characters that mean nothing to JavaScript within a string. */
const INERT = /^[\w.:/?=%+-]*$/;

/**
 * Puts a new text into highlighted code without a highlighter, where that can't give other colours: when in each line
 * that has changed, one string has other letters, as with another host in an address.
 *
 * @param html one line of code on each line, as `highlight` gives it
 * @returns null where more than that has changed
 */
export function keepColours(html: string, text: string): string | null {
	const from = html.split('\n');
	const to = text.split('\n');
	if (from.length !== to.length) return null;
	const lines = from.map((line, index) => changedLine(line, to[index] ?? ''));
	return lines.includes(null) ? null : lines.join('\n');
}

function changedLine(html: string, text: string): string | null {
	const pieces = html.match(TAG_OR_CHARACTER) ?? [];
	/** Where the characters stand among the tags. */
	const places = [...pieces.keys()].filter((index) => !isTag(pieces[index]));
	const old = places.map((index) => pieces[index]);
	const now = Array.from(text, escapeHtml);
	const shorter = Math.min(old.length, now.length);
	let start = 0;
	while (start < shorter && old[start] === now[start]) start++;
	let end = 0;
	while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
	if (start === old.length && start === now.length) return html;

	// The characters on both sides of the change stay.
	const before = places[start - 1];
	const after = places[old.length - end];
	if (before === undefined || after === undefined) return null;
	const removed = pieces.slice(before + 1, after);
	const added = now.slice(start, now.length - end);
	const opened = pieces.slice(0, before).findLast(isTag);
	if (opened !== STRING || removed.some(isTag) || ![...removed, ...added].every((piece) => INERT.test(piece)))
		return null;
	return pieces.toSpliced(before + 1, removed.length, ...added).join('');
}

const isTag = (piece: string | undefined): boolean => piece?.startsWith('<') === true;

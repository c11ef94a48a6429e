import { escapeHtml, plainLines } from './plain-lines.ts';
import { type EditorSurface, lineRange } from './surface.ts';

/**
 * The text area over its highlighted copy.
 *
 * @param area the text area; it is as large as the text
 * @param box the element that scrolls
 * @param mark lights up lines of the copy
 * @param changed is called when `setText` changed the text
 */
export function textareaSurface(
	area: HTMLTextAreaElement,
	box: HTMLElement,
	mark: (marks: readonly LineMark[]) => void,
	changed: (text: string) => void,
): EditorSurface {
	let marked: readonly number[] = [];
	const remark = (): void => mark(marked.map((line) => ({ line, ...extentOf(box, area, line) })));
	return {
		get text() {
			return area.value;
		},
		setText(text) {
			const { selectionStart, selectionEnd } = area;
			area.value = text;
			area.setSelectionRange(selectionStart, selectionEnd);
			box.scrollLeft = 0;
			changed(text);
		},
		get selection() {
			const { selectionStart: start, selectionEnd: end, selectionDirection } = area;
			return { start, end, backward: selectionDirection === 'backward' };
		},
		select({ start, end, backward }) {
			area.setSelectionRange(start, end, backward ? 'backward' : 'forward');
		},
		get scroll() {
			return { top: box.scrollTop, left: box.scrollLeft };
		},
		scrollTo({ top, left }) {
			box.scrollTo({ top, left, behavior: 'instant' });
		},
		get focused() {
			return area.ownerDocument.activeElement === area;
		},
		focus() {
			area.focus({ preventScroll: true });
		},
		revealLine(line) {
			const { start, end } = lineRange(area.value, line);
			area.focus({ preventScroll: true });
			area.setSelectionRange(start, end);
			const row = box.querySelectorAll('.wl-line')[line - 1];
			row?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
		},
		markLines(lines) {
			marked = lines;
			remark();
			const [first] = lines;
			if (first === undefined || area.ownerDocument.activeElement === area) return;
			const row = box.querySelectorAll<HTMLElement>('.wl-line')[first - 1];
			if (row) keepInSight(box, row);
		},
		restyle: remark,
		dispose() {},
	};
}

/** A line that is lit; where lines go on below, with the place that it has in pixels from the first. */
export interface LineMark {
	readonly line: number;
	readonly top?: number;
	readonly height?: number;
}

/** @returns nothing where each line is as high as the others */
function extentOf(box: HTMLElement, area: HTMLElement, line: number): Omit<LineMark, 'line'> {
	const style = getComputedStyle(area);
	const rows = box.querySelectorAll<HTMLElement>('.wl-line');
	const [first, row] = [rows[0], rows[line - 1]];
	if (!style.whiteSpace.startsWith('pre-wrap') || first === undefined || row === undefined) return {};
	const height = Number.parseFloat(style.lineHeight);
	const lines = Math.floor(row.getBoundingClientRect().height / height) + 1;
	return { top: row.getBoundingClientRect().top - first.getBoundingClientRect().top, height: lines * height };
}

/** Scrolls the box alone: the page stays where its reader is. */
function keepInSight(box: HTMLElement, row: HTMLElement): void {
	const { top, bottom } = row.getBoundingClientRect();
	const frame = box.getBoundingClientRect();
	if (top < frame.top) box.scrollTop -= frame.top - top;
	else if (bottom > frame.bottom) box.scrollTop += bottom - frame.bottom;
}

type Highlight = (code: string) => string;

/** Where the copy stands: the document, as far as the copy needs it. */
interface CopyOptions {
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

import { keepColours } from './keep-colours.ts';
import { plainLines } from './plain-lines.ts';

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

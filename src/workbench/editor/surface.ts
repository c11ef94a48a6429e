/** What stands in the editor's box: the text area of first paint, or Monaco. Offsets count UTF-16 units. */
export interface EditorSurface {
	readonly text: string;
	/** Replaces the text; the caret stays as near as it can to where it was. */
	setText(text: string): void;
	readonly selection: CodeSelection;
	select(selection: CodeSelection): void;
	/** Pixels. */
	readonly scroll: { readonly top: number; readonly left: number };
	scrollTo(scroll: { readonly top: number; readonly left: number }): void;
	readonly focused: boolean;
	focus(): void;
	/** Selects a line, counted from 1, and brings it into sight. */
	revealLine(line: number): void;
	/** Lights up these lines, counted from 1, and no others; the first comes into sight unless someone is typing. */
	markLines(lines: readonly number[]): void;
	/** Reads font and colours again, after they changed. */
	restyle(): void;
	dispose(): void;
}

export interface CodeSelection {
	readonly start: number;
	readonly end: number;
	/** The caret stands at `start`. */
	readonly backward: boolean;
}

export interface SurfaceOptions {
	/** The editor's box; its font, line height and padding are taken over. */
	readonly box: HTMLElement;
	readonly label: string;
	/** BCP 47 */
	readonly language: string;
	readonly onText: (text: string) => void;
	/** The caret was moved to this line, counted from 1, without changing the text. */
	readonly onCaret: (line: number) => void;
}

/** A full editor, loaded and waiting to be put in the place of the text area. */
export interface WaitingSurface {
	/** Takes text, selection, scroll position and focus over, all in one go. */
	takeOver(from: EditorSurface): EditorSurface;
	/** It isn't needed after all. */
	discard(): void;
}

/** @returns the line that an offset is on, counted from 1 */
export function lineAt(text: string, offset: number): number {
	let line = 1;
	for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
	return line;
}

/** @returns the offsets of a line's first character and of its end; of the nearest line when there is no such line */
export function lineRange(text: string, line: number): { readonly start: number; readonly end: number } {
	const lines = text.split('\n');
	const index = Math.min(Math.max(1, line), lines.length) - 1;
	const start = lines.slice(0, index).reduce((length, before) => length + before.length + 1, 0);
	return { start, end: start + (lines[index] ?? '').length };
}

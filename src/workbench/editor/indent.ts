/** A text and what is selected in it. */
export interface Edited {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** A step of indentation: two spaces where the text uses spaces, else a tab. */
export const indentation = (text: string): string => (/^ {2}/m.test(text) && !/^\t/m.test(text) ? '  ' : '\t');

/** Tab: indents the selected lines, or inserts one step at the caret. */
export function indent({ text, start, end }: Edited): Edited {
	const unit = indentation(text);
	if (!text.slice(start, end).includes('\n')) {
		const caret = start + unit.length;
		return { text: text.slice(0, start) + unit + text.slice(end), start: caret, end: caret };
	}
	return overLines({ text, start, end }, (line) => (line === '' ? line : unit + line));
}

/** Shift+Tab: takes one step of indentation from the selected lines, a tab or up to two spaces. */
export function outdent(edited: Edited): Edited {
	return overLines(edited, (line) => line.replace(/^(\t| {1,2})/, ''));
}

/** Enter: a new line, as deep as the one before, and one step deeper after an opening bracket. */
export function breakLine({ text, start, end }: Edited): Edited {
	const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	const depth = /^[\t ]*/.exec(before)?.[0] ?? '';
	const deeper = /[{([]\s*$/.test(before) ? indentation(text) : '';
	const closes = deeper !== '' && /^[})\]]/.test(text.slice(end));
	const inserted = `\n${depth}${deeper}`;
	const caret = start + inserted.length;
	return {
		text: `${text.slice(0, start)}${inserted}${closes ? `\n${depth}` : ''}${text.slice(end)}`,
		start: caret,
		end: caret,
	};
}

function overLines({ text, start, end }: Edited, change: (line: string) => string): Edited {
	const from = text.lastIndexOf('\n', start - 1) + 1;
	const before = text.slice(from, end).split('\n');
	// The rest of the last line stays as it is, but its beginning decides what is taken from it.
	const after = before.map(change);
	const [firstBefore = '', firstAfter = ''] = [before[0], after[0]];
	const changed = after.join('\n');
	return {
		text: text.slice(0, from) + changed + text.slice(end),
		start: Math.max(from, start + firstAfter.length - firstBefore.length),
		end: from + changed.length,
	};
}

/**
 * The one replacement that makes `after` of `before`.
 *
 * @returns what to replace (offsets in `before`) and by which text
 */
export function changeBetween(before: string, after: string): Edited {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start += 1;
	let tail = 0;
	while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
	return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/**
 * When Tab belongs to the editor and when it belongs to the page.
 *
 * Someone who walks through the page with Tab must never get caught in a lab: Tab indents only for those who have begun
 * to edit, by pointing or typing, and Escape gives it back to the page.
 */
export class TabKey {
	#indents = false;

	/** Whether Tab indents now. */
	get indents(): boolean {
		return this.#indents;
	}

	/** The editor was pointed at. */
	pointed(): void {
		this.#indents = true;
	}

	/** The editor lost the focus. */
	left(): void {
		this.#indents = false;
	}

	/** A key was pressed in the editor; Tab itself and keys that only modify change nothing. */
	pressed(key: string): void {
		if (key === 'Escape') this.#indents = false;
		else if (key.length === 1 || key === 'Enter' || key === 'Backspace' || key === 'Delete') this.#indents = true;
	}
}

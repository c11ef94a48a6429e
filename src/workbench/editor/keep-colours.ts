import { escapeHtml } from './plain-lines.ts';

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

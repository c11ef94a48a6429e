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

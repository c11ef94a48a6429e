import { type Accessor, createEffect, createMemo } from 'solid-js';
import type { Selection } from '../views/selection.ts';
import type { LineOf } from './editor/lab-editor.ts';

const NONE: readonly number[] = [];

/**
 * Ties the lines of the editor to the trace: lines that belong to what is chosen light up, and a line that is pointed at
 * becomes what is chosen. Only while the code is the one that the trace was made by: after an edit its lines are others.
 *
 * @param same whether the code in the editor is the one that ran
 * @param mark lights up lines of the editor
 * @returns to be called with the line, from 1, at which someone pointed
 */
export function createLineLinks(
	selection: Selection,
	same: Accessor<boolean>,
	mark: (lines: readonly number[], server: readonly number[]) => void,
): (line: number, program?: LineOf) => void {
	const linesOf = (program: LineOf): Accessor<readonly number[]> =>
		createMemo(
			() => {
				if (!same()) return NONE;
				const chosen = selection.chosen();
				const { lines, serverLines } = selection.links();
				const linked = program === 'server' ? serverLines : lines;
				const isOwn = chosen?.kind === 'line' && chosen.program === program && !linked.includes(chosen.line);
				return isOwn ? [chosen.line] : linked;
			},
			NONE,
			{ equals: (before, now) => before.join() === now.join() },
		);
	const [client, server] = [linesOf(undefined), linesOf('server')];
	createEffect(() => mark(client(), server()));
	return (line, program) => {
		if (same()) selection.choose({ kind: 'line', line, ...(program && { program }) });
	};
}

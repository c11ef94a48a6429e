import { diffLines } from 'diff';

/** A line of a diff between what the learner has and the solution. */
export interface DiffLine {
	readonly kind: 'same' | 'removed' | 'added';
	readonly text: string;
}

/** @returns the lines of both texts, in order; a missing line break at the very end is no difference */
export function lineDiff(mine: string, solution: string): readonly DiffLine[] {
	return diffLines(ended(mine), ended(solution)).flatMap((change) => {
		const kind = change.added ? 'added' : change.removed ? 'removed' : 'same';
		return change.value
			.replace(/\n$/, '')
			.split('\n')
			.map((text) => ({ kind, text }) as const);
	});
}

const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

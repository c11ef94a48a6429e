import type { OwnLab } from '../../exercises/own-lab/own-lab.ts';

/** A lab that is being made, and what it was before: each step can be undone, and done again. */
export interface LabHistory {
	/** What it was, the latest last. */
	readonly past: readonly OwnLab[];
	readonly present: OwnLab;
	/** What was undone, the next first. */
	readonly future: readonly OwnLab[];
	/** What was changed last: typing in one place is one step. Null where the next change is a step in any case. */
	readonly field: string | null;
}

const MOST = 100;

export const historyOf = (present: OwnLab, past: readonly OwnLab[] = []): LabHistory => ({
	...{ past, present, future: [], field: null },
});

/** @param field what is changed; null for a step of its own */
export function changed(history: LabHistory, present: OwnLab, field: string | null): LabHistory {
	const goesOn = field !== null && field === history.field;
	const past = goesOn ? history.past : [...history.past, history.present].slice(-MOST);
	return { past, present, future: [], field };
}

export function undone({ past, present, future }: LabHistory): LabHistory | null {
	const before = past.at(-1);
	return before === undefined
		? null
		: { past: past.slice(0, -1), present: before, future: [present, ...future], field: null };
}

export function redone({ past, present, future }: LabHistory): LabHistory | null {
	const [next, ...rest] = future;
	return next === undefined ? null : { past: [...past, present], present: next, future: rest, field: null };
}

import { type Accessor, createMemo, createSignal } from 'solid-js';
import { evaluate } from '../../exercises/evaluate.ts';
import { definitionOf, type OwnLab } from '../../exercises/own-lab/own-lab.ts';
import type { ExerciseStrings } from '../../i18n/en/exercises.ts';
import type { TraceModel } from '../../trace/model.ts';
import type { GradedCheck } from '../exercise/checker.ts';

/** The two programs of a lab. */
export type TrialSlot = 'starter' | 'solution';

export const SLOTS: readonly TrialSlot[] = ['starter', 'solution'];

/** What the checks say of the last runs of both programs: at once, whatever is changed in them. */
export interface Trials {
	/** @returns null where that program was not run as it is now */
	results(slot: TrialSlot): readonly GradedCheck[] | null;
	/** @param code that made the run */
	ran(code: string | null, trace: TraceModel): void;
}

interface Run {
	readonly code: string;
	readonly trace: TraceModel;
}

/** @param sentences null until they are there */
export function createTrials(lab: Accessor<OwnLab>, sentences: Accessor<ExerciseStrings | null>): Trials {
	const [runs, setRuns] = createSignal<Readonly<Partial<Record<TrialSlot, Run>>>>({});
	const resultsOf = (slot: TrialSlot) =>
		createMemo((): readonly GradedCheck[] | null => {
			const run = runs()[slot];
			const strings = sentences();
			if (run === undefined || strings === null || run.code !== lab()[slot]) return null;
			return evaluate(definitionOf(lab()), run.trace).map((result) => ({
				...result,
				seen: result.seen?.write(strings, {}) ?? null,
			}));
		});
	const results = { starter: resultsOf('starter'), solution: resultsOf('solution') };
	return {
		results: (slot) => results[slot](),
		ran(code, trace) {
			if (code === null) return;
			for (const slot of SLOTS) if (lab()[slot] === code) setRuns((all) => ({ ...all, [slot]: { code, trace } }));
		},
	};
}

import type { TraceModel } from '../trace/model.ts';
import type { Shown, ShownRun } from './shown.ts';

/**
 * What a reader commits to before the recorded run of a lab is uncovered. The right answer is never written down: it is read
 * from the run. What can be answered stands in the lab's texts, by the same ids.
 */
export type LabPrediction =
	/** Which of these come, and in which order. What never comes is null: it is offered all the same. */
	| {
			readonly kind: 'order';
			readonly came: (run: ShownRun, trace: TraceModel) => Readonly<Record<string, Shown | null>>;
	  }
	/** Which of several outcomes it is. */
	| {
			readonly kind: 'choice';
			readonly answer: (trace: TraceModel, run: ShownRun) => string;
			/** Where it can be seen. */
			readonly shown?: (run: ShownRun) => Shown | null;
	  }
	/** A number: of bytes, of frames, of events. */
	| {
			readonly kind: 'number';
			readonly answer: (trace: TraceModel, run: ShownRun) => number;
			readonly shown?: (run: ShownRun) => Shown | null;
	  };

/** A statement about behaviour that a lab's recorded run proves. */
export interface Claim {
	readonly holds: (trace: TraceModel, run: ShownRun) => boolean;
	/** The moment that shows it. */
	readonly shown: (run: ShownRun) => Shown | null;
}

/** What a prediction comes to on a run. */
export interface PredictionOutcome {
	/** The answer: ids in order, one id, or the digits of a number. */
	readonly answer: readonly string[];
	/** Where each part of the answer can be seen. */
	readonly shown: readonly (Shown | null)[];
}

/** @returns what came, on the recorded run */
export function outcomeOf(prediction: LabPrediction, trace: TraceModel, run: ShownRun): PredictionOutcome {
	if (prediction.kind === 'order') {
		const came = Object.entries(prediction.came(run, trace))
			.flatMap(([id, shown]) => (shown === null ? [] : [{ id, shown }]))
			.sort((one, other) => one.shown.moment - other.shown.moment);
		return { answer: came.map(({ id }) => id), shown: came.map(({ shown }) => shown) };
	}
	return { answer: [String(prediction.answer(trace, run))], shown: [prediction.shown?.(run) ?? null] };
}

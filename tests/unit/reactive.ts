// What the reactive modules of views and workbench are tested with: a root to live in, a run that grows, animation frames by hand.
import { batch, createRoot, createSignal } from 'solid-js';
import { onTestFinished, vi } from 'vitest';
import type { TraceEvent } from '../../src/trace/events.ts';
import { TraceModel } from '../../src/trace/model.ts';
import { createSelection, type Selection } from '../../src/views/selection.ts';

/** Makes something in a root that lives as long as the test. When it returns, effects have run once. */
export function inRoot<T>(make: () => T): T {
	return createRoot((dispose) => {
		onTestFinished(dispose);
		return make();
	});
}

/** A trace on a page: it grows, and another one can take its place. */
export interface GrowingRun {
	readonly trace: TraceModel;
	readonly revision: number;
	readonly selection: Selection;
	grow(...events: readonly TraceEvent[]): void;
	replace(...events: readonly TraceEvent[]): void;
}

/** To be called in a root. */
export function createGrowingRun(...events: readonly TraceEvent[]): GrowingRun {
	const [trace, setTrace] = createSignal(TraceModel.of(events));
	const [revision, setRevision] = createSignal(0);
	return {
		get trace() {
			return trace();
		},
		get revision() {
			return revision();
		},
		selection: createSelection(trace, revision),
		grow(...more) {
			trace().append(more);
			setRevision((count) => count + 1);
		},
		replace: (...others) =>
			batch(() => {
				setTrace(TraceModel.of(others));
				setRevision((count) => count + 1);
			}),
	};
}

/** Animation frames that come when the test says so. */
export function animationFrames(): { next(): void; readonly asked: number } {
	const asked = new Map<number, () => void>();
	let last = 0;
	vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
		last += 1;
		asked.set(last, callback);
		return last;
	});
	vi.stubGlobal('cancelAnimationFrame', (id: number) => asked.delete(id));
	onTestFinished(() => {
		vi.unstubAllGlobals();
	});
	return {
		next() {
			const due = [...asked.values()];
			asked.clear();
			for (const callback of due) callback();
		},
		get asked() {
			return asked.size;
		},
	};
}

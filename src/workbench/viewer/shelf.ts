import { type Accessor, createSignal } from 'solid-js';
import type { SavedTrace } from '../../trace/json.ts';
import type { TraceNote } from '../../trace/notes.ts';

/** A run that stands beside others. Its notes change. */
export interface ShelvedRun {
	readonly name: string;
	readonly saved: SavedTrace;
	/** What must be known of the file. */
	readonly about: string | null;
	readonly notes: Accessor<readonly TraceNote[]>;
	setNotes(notes: readonly TraceNote[]): void;
}

/** As many as can be told apart side by side. */
export const MOST_RUNS = 6;

/** The runs that are open. */
export interface Shelf {
	readonly runs: Accessor<readonly ShelvedRun[]>;
	/** The one that was closed last: it can be brought back, with its notes. */
	readonly closed: Accessor<ShelvedRun | null>;
	/** @returns whether there was room */
	add(name: string, saved: SavedTrace, about: string | null): boolean;
	close(run: ShelvedRun): void;
	bringBack(): void;
	/** Whether there are notes that no file and no link got. */
	readonly unsaved: Accessor<boolean>;
	/** The notes of a run are in a file or a link now. */
	kept(): void;
}

export function createShelf(): Shelf {
	const [runs, setRuns] = createSignal<readonly ShelvedRun[]>([]);
	const [closed, setClosed] = createSignal<ShelvedRun | null>(null);
	const [unsaved, setUnsaved] = createSignal(false);
	return {
		runs,
		closed,
		unsaved,
		kept: () => setUnsaved(false),
		add(name, saved, about) {
			if (runs().length >= MOST_RUNS) return false;
			const [notes, setNotes] = createSignal(saved.notes ?? []);
			const write = (written: readonly TraceNote[]): void => {
				setNotes(() => written);
				setUnsaved(true);
			};
			setRuns([...runs(), { name, saved, about, notes, setNotes: write }]);
			setClosed(null);
			return true;
		},
		close(run) {
			setRuns(runs().filter((other) => other !== run));
			setClosed(run);
		},
		bringBack() {
			const run = closed();
			if (run === null) return;
			setRuns([...runs(), run]);
			setClosed(null);
		},
	};
}

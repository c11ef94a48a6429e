import { type Accessor, createSignal } from 'solid-js';
import { type GuardedStore, keptJson } from '../../browser/guarded-store.ts';
import { SNAPSHOTS_KEY } from '../../classroom/storage-keys.ts';
import type { LookedRun } from './looked-at.ts';

/** A program with its run, kept to be talked about. Whose it was is not kept. */
export type Snapshot = Omit<LookedRun, 'student'>;

/** More than can be talked about in a lesson. */
export const MOST_SNAPSHOTS = 30;

/** Snapshots in the order in which they are to be shown. They stay in this tab, and nobody else gets them. */
export interface Snapshots {
	readonly all: Accessor<readonly Snapshot[]>;
	/** The one that is shown, by its place; null: none. */
	readonly shown: Accessor<number | null>;
	/** Whether a reload would lose them: there are more than the browser keeps. */
	readonly unkept: Accessor<boolean>;
	add(run: LookedRun): void;
	/** One place to the front. */
	moveUp(place: number): void;
	remove(place: number): void;
	/** @param place beyond the last one: nothing is shown any more */
	show(place: number | null): void;
	clear(): void;
}

export function createSnapshots(store: GuardedStore): Snapshots {
	const [all, setAll] = createSignal<readonly Snapshot[]>(kept(store));
	const [shown, setShown] = createSignal<number | null>(null);
	const [unkept, setUnkept] = createSignal(false);
	const change = (snapshots: readonly Snapshot[]): void => {
		setAll(snapshots);
		setUnkept(!keep(store, snapshots));
	};
	return {
		...{ all, shown, unkept },
		add: ({ lab, code, run }) => {
			if (all().length < MOST_SNAPSHOTS) change([...all(), { lab, code, run }]);
		},
		moveUp(place) {
			const [before, it] = [all()[place - 1], all()[place]];
			if (before !== undefined && it !== undefined)
				change(
					all()
						.with(place - 1, it)
						.with(place, before),
				);
		},
		remove(place) {
			change(all().filter((_, other) => other !== place));
			setShown(null);
		},
		show: (place) => void setShown(place !== null && all()[place] !== undefined ? place : null),
		clear() {
			change([]);
			setShown(null);
		},
	};
}

function kept(store: GuardedStore): readonly Snapshot[] {
	const value = keptJson(store, SNAPSHOTS_KEY);
	return Array.isArray(value) ? value : [];
}

/** @returns false where there was no room */
const keep = (store: GuardedStore, snapshots: readonly Snapshot[]): boolean =>
	store.set(SNAPSHOTS_KEY, snapshots.length === 0 ? null : JSON.stringify(snapshots)) || snapshots.length === 0;

import { type Accessor, createSignal } from 'solid-js';
import { SNAPSHOTS_KEY } from '../storage-keys.ts';
import type { LookedRun } from './looked-at.ts';

/** A program with its run, kept to be talked about. Whose it was is not kept. */
export type Snapshot = Omit<LookedRun, 'student'>;

/** More than can be talked about in a lesson. */
export const MOST_SNAPSHOTS = 30;

/** What is kept of a browser: the part of `Storage` that is used. */
type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

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

/** @param storage null where a browser keeps nothing */
export function createSnapshots(storage: Kept | null): Snapshots {
	const [all, setAll] = createSignal<readonly Snapshot[]>(kept(storage));
	const [shown, setShown] = createSignal<number | null>(null);
	const [unkept, setUnkept] = createSignal(false);
	const change = (snapshots: readonly Snapshot[]): void => {
		setAll(snapshots);
		setUnkept(!keep(storage, snapshots));
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

function kept(storage: Kept | null): readonly Snapshot[] {
	try {
		const value: unknown = JSON.parse(storage?.getItem(SNAPSHOTS_KEY) ?? '[]');
		return Array.isArray(value) ? value : [];
	} catch {
		return [];
	}
}

/** @returns false where there was no room */
function keep(storage: Kept | null, snapshots: readonly Snapshot[]): boolean {
	try {
		if (snapshots.length === 0) storage?.removeItem(SNAPSHOTS_KEY);
		else storage?.setItem(SNAPSHOTS_KEY, JSON.stringify(snapshots));
		return storage !== null || snapshots.length === 0;
	} catch {
		return false;
	}
}

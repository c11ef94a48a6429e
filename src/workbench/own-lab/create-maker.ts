import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';
import { browserStore, type GuardedStore, keptJson } from '../../browser/guarded-store.ts';
import { consistent, newLab, type OwnLab } from '../../exercises/own-lab/own-lab.ts';
import { loadOwnLab, saveOwnLab } from '../../exercises/own-lab/read-own-lab.ts';
import { Drafts } from '../drafts.ts';
import { keepMakingId } from './kept-labs.ts';

/** What is to be made: go on, begin with the playground's code, or change a lab that came from elsewhere. */
export type MakeOf = { readonly from: 'draft' | 'playground' } | { readonly from: 'lab'; readonly lab: OwnLab };

/** A lab that is being made. */
export interface MakerLogic {
	readonly lab: Accessor<OwnLab>;
	readonly canUndo: Accessor<boolean>;
	readonly canRedo: Accessor<boolean>;
	/** False when the browser keeps nothing for this page. */
	readonly kept: Accessor<boolean>;
	/** @param field what is changed: typing in one place is one step; null for a step of its own */
	change(part: Partial<OwnLab>, field: string | null): void;
	/** Another lab; this one can be brought back. */
	replace(lab: OwnLab): void;
	undo(): void;
	redo(): void;
}

/** How long after the last keystroke a draft is kept, in ms. */
const SAVE_AFTER = 400;

/** Where the playground keeps its code. */
const PLAYGROUND = 'playground/code';

/** @param first code for a lab of which there is none yet, canonical */
export function createMaker(of: MakeOf, first: string): MakerLogic {
	const [history, setHistory] = createSignal(begin(of, first));
	const [kept, setKept] = createSignal(true);
	let timer: ReturnType<typeof setTimeout> | undefined;
	const save = (): void => {
		clearTimeout(timer);
		timer = undefined;
		setKept(saveDraft(browserStore, history()));
	};
	const go = (next: LabHistory | null): void => {
		if (next === null) return;
		setHistory(next);
		clearTimeout(timer);
		timer = setTimeout(save, SAVE_AFTER);
	};
	const saveRest = (): void => {
		if (timer !== undefined) save();
	};
	onMount(() => {
		save();
		addEventListener('pagehide', saveRest);
		onCleanup(() => {
			removeEventListener('pagehide', saveRest);
			saveRest();
		});
	});
	return {
		lab: () => history().present,
		canUndo: () => history().past.length > 0,
		canRedo: () => history().future.length > 0,
		kept,
		change: (part, field) => go(changed(history(), consistent({ ...history().present, ...part }), field)),
		replace: (lab) => go(changed(history(), lab, null)),
		undo: () => go(undone(history())),
		redo: () => go(redone(history())),
	};
}

function begin(of: MakeOf, first: string): LabHistory {
	const draft = loadDraft(browserStore);
	if (of.from === 'draft') return draft ?? historyOf(newLab(first));
	const written = new Drafts(browserStore).load(PLAYGROUND).text ?? first;
	const lab = of.from === 'lab' ? of.lab : newLab(written);
	return draft === null ? historyOf(lab) : changed(draft, lab, null);
}

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

const KEY = 'wl:own-lab:draft';
/** Steps that can be undone behind a reload, and characters of all of them. */
const STEPS = 10;
const MOST_CHARACTERS = 400_000;

/** @returns null where there is none that can be read */
export function loadDraft(store: GuardedStore): LabHistory | null {
	const list: unknown = keptJson(store, KEY);
	if (!Array.isArray(list)) return null;
	const labs = list.flatMap((text) => readable(String(text)) ?? []);
	const present = labs.at(-1);
	return present === undefined ? null : historyOf(present, labs.slice(0, -1));
}

/** @returns null for what another version wrote, or nobody of ours; the steps before it can still be gone back to */
function readable(text: string): OwnLab | null {
	try {
		return loadOwnLab(text);
	} catch {
		return null;
	}
}

/** @returns false when it could not be kept */
export function saveDraft(store: GuardedStore, { past, present }: LabHistory): boolean {
	const isKept = store.set(KEY, JSON.stringify(lastOf([...past.slice(-STEPS), present])));
	return isKept && keepMakingId(store, present.id);
}

/** The lab itself in any case. */
function lastOf(labs: readonly OwnLab[]): readonly string[] {
	const texts = labs.map(saveOwnLab);
	let size = 0;
	const tooMuch = texts.findLastIndex((text, index) => {
		size += text.length;
		return size > MOST_CHARACTERS && index < texts.length - 1;
	});
	return texts.slice(tooMuch + 1);
}

import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';
import { browserStore } from '../../browser/guarded-store.ts';
import { consistent, newLab, type OwnLab } from '../../exercises/own-lab/own-lab.ts';
import { Drafts } from '../drafts.ts';
import { changed, historyOf, type LabHistory, redone, undone } from './lab-history.ts';
import { loadDraft, saveDraft } from './maker-draft.ts';

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

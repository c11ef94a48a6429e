import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';
import { browserStore } from '../browser/guarded-store.ts';
import { serverOriginOf, toCanonical, toShown } from '../trace/canonical-address.ts';
import { Drafts, type PutAside, putAside, takeBack, without } from './drafts.ts';
import type { LabEditorHandle } from './editor/lab-editor.ts';

/** How long after the last keystroke a draft is kept, in ms. */
const SAVE_AFTER = 400;

/** The code of a lab: what is in the editor, what is kept of it, and what can be brought back. */
export interface LearnerCode {
	/** As shown. Not a signal: it changes with every keystroke. */
	current(): string;
	/** With the server written `ws://localhost:4321`. */
	readonly canonical: Accessor<string>;
	/** The code that was replaced last and can be brought back; null when none was. */
	readonly replaced: Accessor<string | null>;
	/** Code as this page shows it. */
	shown(text: string): string;
	/** False when the browser keeps nothing for this page. */
	readonly kept: Accessor<boolean>;
	/** Another tab keeps other code for this lab. */
	readonly elsewhere: Accessor<boolean>;
	attach(editor: LabEditorHandle): void;
	changed(text: string): void;
	/** Keeps the draft now. */
	save(): void;
	/** Puts other code (canonical) into the editor; what was there can be brought back. */
	replace(canonical: string): void;
	/** Brings back what was replaced last; what is in the editor now comes back once all others have. */
	restore(): void;
	/** Whether what is in the editor is the learner's own. */
	mine(): boolean;
}

/**
 * @param lab `<lesson>/<lab>`
 * @param starter canonical
 * @param isOwnServer whether its server is now a program beside it, which is at the lessons' address wherever the page is from
 * @param isGiven whether code (canonical) stands in the lesson or can be had again, and so need not be kept
 */
export function createLearnerCode(
	lab: string,
	starter: string,
	isOwnServer: () => boolean,
	isGiven: (text: string) => boolean,
): LearnerCode {
	const [canonical, setCanonical] = createSignal(starter);
	const [aside, setAside] = createSignal<PutAside>([]);
	const [kept, setKept] = createSignal(true);
	const [elsewhere, setElsewhere] = createSignal(false);
	const drafts = new Drafts(browserStore);
	let origin: string | null = null;
	let editor: LabEditorHandle | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let dirty = false;
	/** Handed over before the draft was there: a link may bring code. */
	let early: string | null = null;

	const shown = (text: string): string => (origin === null || isOwnServer() ? text : toShown(text, origin));

	const put = (text: string): void => {
		setCanonical(text);
		editor?.setText(shown(text));
	};

	/** Only what the learner wrote is worth keeping, and it must not be pushed out by what stands in the lesson anyway. */
	const exchange = (text: string, left: PutAside): void => {
		setAside(without(left, text));
		put(text);
		touch();
		save();
	};

	const withMine = (): PutAside => (isGiven(canonical()) ? aside() : putAside(aside(), canonical()));

	const save = (): void => {
		clearTimeout(timer);
		if (!dirty) return;
		dirty = false;
		const text = canonical();
		setKept(drafts.save(lab, { text: text === starter ? null : text, replaced: aside() }));
	};

	const touch = (): void => {
		dirty = true;
		clearTimeout(timer);
		timer = setTimeout(save, SAVE_AFTER);
	};

	onMount(() => {
		// Another tab kept a draft of this lab. What stands here stays; what stands there can be brought back.
		const unwatch = drafts.watch(lab, (draft) => {
			const theirs = draft ?? starter;
			setElsewhere(theirs !== canonical());
			if (theirs !== canonical() && !isGiven(theirs)) setAside(putAside(aside(), theirs));
		});
		addEventListener('pagehide', save);
		onCleanup(() => {
			unwatch();
			removeEventListener('pagehide', save);
			save();
		});
	});

	return {
		current: () => editor?.text ?? shown(canonical()),
		canonical,
		replaced: () => aside()[0] ?? null,
		kept,
		elsewhere,
		shown,
		attach(handle) {
			editor = handle;
			origin = serverOriginOf(location);
			const draft = drafts.load(lab);
			setAside(draft.replaced);
			const text = draft.text ?? starter;
			if (shown(text) !== handle.text) put(text);
			if (early !== null && early !== text) exchange(early, withMine());
			early = null;
		},
		changed(text) {
			const value = origin === null ? text : toCanonical(text, origin);
			if (value === canonical()) return;
			setCanonical(value);
			touch();
		},
		save,
		mine: () => !isGiven(canonical()),
		replace(text) {
			if (editor === null) early = text;
			else if (text !== canonical()) exchange(text, withMine());
		},
		restore() {
			const [text] = aside();
			if (text !== undefined) exchange(text, takeBack(aside(), isGiven(canonical()) ? null : canonical()));
		},
	};
}

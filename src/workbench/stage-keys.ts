/** What a key means while a lab fills the screen: a step through the run, or the number of a tab. */
export type StageKey = { readonly step: 'next' | 'previous'; readonly always: boolean } | { readonly tab: number };

/** `always`: also where something that has the focus would use the key itself, such as a row of tabs. */
const STEPS: Readonly<Record<string, StageKey>> = {
	ArrowRight: { step: 'next', always: true },
	ArrowLeft: { step: 'previous', always: true },
	// What presenters' remote controls send.
	PageDown: { step: 'next', always: true },
	PageUp: { step: 'previous', always: true },
	ArrowDown: { step: 'next', always: false },
	ArrowUp: { step: 'previous', always: false },
};

/** @returns null for a key that means nothing here */
export function stageKey(key: string): StageKey | null {
	if (/^[1-9]$/.test(key)) return { tab: Number(key) - 1 };
	return STEPS[key] ?? null;
}

/** Where keys write or choose something: there they mean what they mean everywhere. */
const TYPING = '.wl-code, input:not([type="range"]), textarea, select, [contenteditable], [role="separator"]';

/**
 * Listens on the page for the keys of a lab that fills the screen, before what has the focus does.
 *
 * @param act is called with what a key means
 * @returns a function that ends it
 */
export function listenForStageKeys(active: () => boolean, act: (key: StageKey) => void): () => void {
	const heard = (event: KeyboardEvent, first: boolean): void => {
		if (!active() || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		if (event.target instanceof Element && event.target.closest(TYPING)) return;
		const key = stageKey(event.key);
		if (key === null || ('step' in key && key.always) !== first || event.defaultPrevented) return;
		event.preventDefault();
		if (first) event.stopPropagation();
		act(key);
	};
	const before = (event: KeyboardEvent): void => heard(event, true);
	const after = (event: KeyboardEvent): void => heard(event, false);
	document.addEventListener('keydown', before, { capture: true });
	document.addEventListener('keydown', after);
	return () => {
		document.removeEventListener('keydown', before, { capture: true });
		document.removeEventListener('keydown', after);
	};
}

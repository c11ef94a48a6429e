import { type Accessor, createEffect, createSignal, on, onCleanup, onMount } from 'solid-js';
import { browserStore } from '../browser/guarded-store.ts';
import type { ViewName } from '../exercises/check.ts';
import type { Selection } from '../views/selection.ts';
import type { LabEditorHandle } from './editor/lab-editor.ts';
import type { LiveRun } from './run/live-run.ts';
import { createSplit, type Split } from './split.ts';
import { createStepper, type Stepper } from './stepper.ts';

/** How a lab stands on the screen: as a part of its page, or alone before a class. */
export interface Stage {
	readonly fullScreen: FullScreen;
	readonly stepper: Stepper;
	/** Console and views have places of their own. */
	readonly apart: Accessor<boolean>;
	readonly split: Split;
	/** A tab that was asked for, by its number from 0 or by its view; null for none. */
	readonly asked: Accessor<number | ViewName | null>;
	ask(tab: number | ViewName | null): void;
}

/**
 * @param root the lab
 * @param body the part of it that holds code and views
 */
export function createStage(
	root: () => HTMLElement,
	body: () => HTMLElement,
	live: LiveRun,
	selection: Selection,
	editor: () => LabEditorHandle | null,
): Stage {
	const restyle = (): void => editor()?.restyle();
	const fullScreen = createFullScreen(root, () => queueMicrotask(restyle));
	const stepper = createStepper(fullScreen.active, live, selection);
	const split = createSplit(fullScreen.active, browserStore);
	const [asked, ask] = createSignal<number | ViewName | null>(null);
	// Lines that go on below do so elsewhere in a box of another width.
	createEffect(on(split.share, restyle, { defer: true }));
	onMount(() =>
		onCleanup(
			listenForStageKeys(fullScreen.active, (key) => {
				if ('tab' in key) ask(key.tab);
				else stepper[key.step]();
			}),
		),
	);
	return { fullScreen, stepper, apart: createApart(body, fullScreen.active), split, asked, ask };
}

/** The width of a lab from which on console and wire stand side by side; workbench.css says the same. In CSS pixels. */
const WIDE = 900;

/** The height of a lab that fills the screen from which on the console has room under any code. */
const TALL = 700;
/** The same under code that leaves some of it. */
const HIGH = 500;
/** What code takes of that at most where the console stands under it; full-screen.css says the same. */
const CODE_SHARE = 0.62;

/**
 * @param width of the lab, in CSS pixels, as all others
 * @param code the height of its code as it comes
 * @returns whether console and views have places of their own
 */
export function apartAt(width: number, height: number, code: number, fullScreen: boolean): boolean {
	if (width < WIDE || !fullScreen) return width >= WIDE;
	return height >= TALL || (height >= HIGH && code <= height * CODE_SHARE);
}

/** @returns whether console and views stand apart, for what CSS alone can't say: roles and states of tabs */
function createApart(element: () => HTMLElement, fullScreen: Accessor<boolean>): Accessor<boolean> {
	const [size, setSize] = createSignal({ width: 0, height: 0, code: 0 });
	onMount(() => {
		const observer = new ResizeObserver(([entry]) => {
			if (entry) setSize({ ...sizeOf(entry.contentRect), code: codeHeight(element()) });
		});
		observer.observe(element());
		onCleanup(() => observer.disconnect());
	});
	return () => apartAt(size().width, size().height, size().code, fullScreen());
}

const sizeOf = ({ width, height }: DOMRectReadOnly) => ({ width, height });

/** The height that full-screen.css gives to the lines that the code has as it comes; NaN where the lab does not fill the screen. */
const codeHeight = (body: HTMLElement): number =>
	Number.parseFloat(getComputedStyle(body).getPropertyValue('contain-intrinsic-block-size'));

/** What a key means while a lab fills the screen: a step through the run, or the number of a tab. */
type StageKey = { readonly step: 'next' | 'previous'; readonly always: boolean } | { readonly tab: number };

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
function listenForStageKeys(active: () => boolean, act: (key: StageKey) => void): () => void {
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

/** A lab as large as the screen. */
interface FullScreen {
	readonly active: Accessor<boolean>;
	toggle(): void;
}

/**
 * By the Fullscreen API; until it has done so, and where there is none (an iPhone, an embedded page), the element covers the page by
 * CSS, through its `data-full-screen`: a key that is pressed right after the button finds the lab alone, however slow the machine.
 * Escape leaves either.
 *
 * @param element that is to be shown alone
 * @param changed is called after either change, and when its size has changed once more
 */
export function createFullScreen(element: () => HTMLElement, changed: () => void): FullScreen {
	const [active, setActive] = createSignal(false);
	const become = (value: boolean): void => {
		setActive(value);
		changed();
	};
	onMount(() => {
		const onChange = (): void => {
			const isShown = document.fullscreenElement === element();
			// It was left before the browser had made room.
			if (isShown && !active()) void document.exitFullscreen();
			else if (isShown || active()) become(isShown);
		};
		const onKeyDown = (event: KeyboardEvent): void => {
			if (event.key === 'Escape' && active() && !document.fullscreenElement && !event.defaultPrevented) become(false);
		};
		document.addEventListener('fullscreenchange', onChange);
		document.addEventListener('keydown', onKeyDown);
		onCleanup(() => {
			document.removeEventListener('fullscreenchange', onChange);
			document.removeEventListener('keydown', onKeyDown);
		});
	});
	const enter = async (): Promise<void> => {
		become(true);
		try {
			await element().requestFullscreen();
		} catch {
			// It goes on covering the page.
		}
	};
	return {
		active,
		toggle() {
			if (!active()) void enter();
			else if (document.fullscreenElement) void document.exitFullscreen();
			else become(false);
		},
	};
}

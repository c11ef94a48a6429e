import { type Accessor, createEffect, createSignal, on, onCleanup, onMount } from 'solid-js';
import type { ViewName } from '../exercises/check.ts';
import { browserStore } from '../storage/guarded-store.ts';
import type { Selection } from '../views/selection.ts';
import type { LabEditorHandle } from './editor/lab-editor.ts';
import { createFullScreen, type FullScreen } from './full-screen.ts';
import { createApart } from './room.ts';
import type { LiveRun } from './run/live-run.ts';
import { createSplit, type Split } from './split.ts';
import { listenForStageKeys } from './stage-keys.ts';
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

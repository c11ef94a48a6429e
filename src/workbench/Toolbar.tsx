import { type JSX, Show } from 'solid-js';
import type { WorkbenchStrings } from '../i18n/en/workbench.ts';
import type { Stepper } from './stepper.ts';

export interface ToolbarProps {
	readonly strings: WorkbenchStrings;
	readonly title: string;
	readonly titleId: string;
	/** The lab came alive: before, there is nothing that could run. */
	readonly ready: boolean;
	readonly canStop: boolean;
	readonly canReset: boolean;
	readonly canRestore: boolean;
	readonly fullScreen: boolean;
	/** Beside the buttons that run the code: where the lab stands. */
	readonly status: JSX.Element;
	/** Further buttons, beside the title. */
	readonly children?: JSX.Element;
	readonly onRun: () => void;
	readonly onStop: () => void;
	readonly onReset: () => void;
	readonly onRestore: () => void;
	readonly onFullScreen: () => void;
}

/**
 * A lab's title, and under it the buttons that run the code, beside what came of it. Browsers that bring form state back
 * with a page (Firefox) would bring back which buttons were enabled, too: `autocomplete` tells them not to.
 */
export function Toolbar(props: ToolbarProps): JSX.Element {
	return (
		<>
			<div class="wl-lab__bar">
				<p class="wl-lab__title" id={props.titleId}>
					{props.title}
				</p>
				<div class="wl-lab__side">
					{props.children}
					<button
						type="button"
						class="wl-button wl-button--icon"
						attr:autocomplete="off"
						disabled={!props.ready}
						aria-label={props.strings.fullScreen}
						title={props.strings.fullScreen}
						aria-pressed={props.fullScreen}
						onClick={() => props.onFullScreen()}
					>
						<Glyph path="M2 2h4v1.5H3.5V6H2zm8 0h4v4h-1.5V3.5H10zM2 10h1.5v2.5H6V14H2zm10.5 0H14v4h-4v-1.5h2.5z" />
					</button>
				</div>
			</div>
			<div class="wl-lab__run">
				<div class="wl-lab__buttons">
					<button
						type="button"
						class="wl-button wl-button--run"
						attr:autocomplete="off"
						disabled={!props.ready}
						aria-keyshortcuts="Control+Enter Meta+Enter"
						onClick={() => props.onRun()}
					>
						<Glyph path="M4 2.5v11l9-5.5z" />
						{props.strings.run}
					</button>
					<button
						type="button"
						class="wl-button"
						attr:autocomplete="off"
						disabled={!props.canStop}
						onClick={() => props.onStop()}
					>
						<Glyph path="M3.5 3.5h9v9h-9z" />
						{props.strings.stop}
					</button>
					<button
						type="button"
						class="wl-button"
						attr:autocomplete="off"
						disabled={!props.canReset}
						onClick={() => props.onReset()}
					>
						{props.strings.reset}
					</button>
					<Show when={props.canRestore}>
						<button type="button" class="wl-button" onClick={() => props.onRestore()}>
							{props.strings.undo}
						</button>
					</Show>
				</div>
				{props.status}
			</div>
		</>
	);
}

function Glyph(props: { readonly path: string }): JSX.Element {
	return (
		<svg class="wl-glyph" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
			<path d={props.path} fill="currentColor" />
		</svg>
	);
}

/** In full screen: back and forth through what happened, for those who have no arrow keys at hand. */
export function StepButtons(props: { readonly stepper: Stepper; readonly strings: WorkbenchStrings }): JSX.Element {
	const place = () => props.stepper.place();
	return (
		<div class="wl-stepper">
			<button
				type="button"
				attr:autocomplete="off"
				class="wl-button"
				aria-label={props.strings.previousStep}
				title={props.strings.previousStep}
				disabled={!place().previous}
				onClick={() => props.stepper.previous()}
			>
				←
			</button>
			<output>
				{place().number === 0 ? '–' : place().number} / {place().count}
			</output>
			<button
				type="button"
				attr:autocomplete="off"
				class="wl-button"
				aria-label={props.strings.nextStep}
				title={props.strings.nextStep}
				disabled={!place().next}
				onClick={() => props.stepper.next()}
			>
				→
			</button>
		</div>
	);
}

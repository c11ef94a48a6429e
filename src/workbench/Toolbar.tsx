import { type JSX, Show } from 'solid-js';
import type { WorkbenchStrings } from '../i18n/en/workbench.ts';

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
	/** Further buttons, before the others. */
	readonly children?: JSX.Element;
	readonly onRun: () => void;
	readonly onStop: () => void;
	readonly onReset: () => void;
	readonly onRestore: () => void;
	readonly onFullScreen: () => void;
}

/** Firefox would bring back, after a reload, whether a button could be pressed in the page before. */
const NOT_RESTORED = { autocomplete: 'off' };

/** A lab's title and buttons. */
export function Toolbar(props: ToolbarProps): JSX.Element {
	return (
		<div class="wl-lab__bar">
			<p class="wl-lab__title" id={props.titleId}>
				{props.title}
			</p>
			<div class="wl-lab__buttons">
				{props.children}
				<Show when={props.canRestore}>
					<button type="button" class="wl-button" onClick={() => props.onRestore()}>
						{props.strings.undo}
					</button>
				</Show>
				<button
					type="button"
					class="wl-button wl-button--run"
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
					{...NOT_RESTORED}
					disabled={!props.canStop}
					onClick={() => props.onStop()}
				>
					<Glyph path="M3.5 3.5h9v9h-9z" />
					{props.strings.stop}
				</button>
				<button
					type="button"
					class="wl-button"
					{...NOT_RESTORED}
					disabled={!props.canReset}
					onClick={() => props.onReset()}
				>
					{props.strings.reset}
				</button>
				<button
					type="button"
					class="wl-button wl-button--icon"
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
	);
}

function Glyph(props: { readonly path: string }): JSX.Element {
	return (
		<svg class="wl-glyph" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
			<path d={props.path} fill="currentColor" />
		</svg>
	);
}

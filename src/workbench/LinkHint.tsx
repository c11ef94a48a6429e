import { type JSX, Show } from 'solid-js';
import type { WorkbenchStrings } from '../i18n/en/workbench.ts';
import type { createLinkHint } from './link-hint.ts';

/** Says once that all that belongs together lights up together. */
export function LinkHint(props: {
	readonly hint: ReturnType<typeof createLinkHint>;
	readonly shown: boolean;
	readonly strings: WorkbenchStrings;
}): JSX.Element {
	return (
		<Show when={props.hint.shown() && props.shown}>
			<div class="wl-link-hint">
				<p>{props.strings.linkHint}</p>
				<button type="button" class="wl-button" onClick={() => props.hint.close()}>
					{props.strings.gotIt}
				</button>
			</div>
		</Show>
	);
}

import type { JSX } from 'solid-js';
import type { WorkbenchStrings } from '../i18n/en/workbench.ts';
import type { Stepper } from './stepper.ts';

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

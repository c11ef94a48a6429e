import { type JSX, Show } from 'solid-js';
import type { WorkbenchStrings } from '../../i18n/en/workbench.ts';
import type { CoverReason } from '../cover.ts';

/** In the place of a recorded run that is not shown yet: why, and how to see it. */
export function Cover(props: {
	readonly reason: CoverReason | null;
	readonly strings: WorkbenchStrings;
	readonly onLift: () => void;
}): JSX.Element {
	return (
		<Show when={props.reason}>
			{(reason) => (
				<div class="wl-veil">
					<p>{reason() === 'guess' ? props.strings.covered : props.strings.coveredOther}</p>
					<button type="button" class="wl-button" onClick={() => props.onLift()}>
						{props.strings.uncover}
					</button>
				</div>
			)}
		</Show>
	);
}

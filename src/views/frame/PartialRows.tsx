import { For, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { Partials } from './create-partial.ts';
import './partial.css';

/** A row for each frame that has not fully arrived, to stand below the frames that have. */
export function PartialRows(props: { readonly partials: Partials; readonly strings: ViewsStrings }) {
	/** Told apart by their direction, as they are made anew at each revision. */
	const directions = () => props.partials.list().map(({ direction }) => direction);
	const of = (wanted: string) => props.partials.list().find(({ direction }) => direction === wanted);
	return (
		<Show when={props.partials.list().length > 0}>
			<div class="wl-partial-rows">
				<For each={directions()}>
					{(direction) => (
						<button
							type="button"
							class="wl-partial-row"
							data-direction={direction}
							aria-pressed={props.partials.present()?.direction === direction}
							onClick={() => props.partials.show(direction)}
						>
							<span
								class="wl-arrow"
								data-direction={direction}
								role="img"
								aria-label={props.strings.frames[direction]}
							/>{' '}
							{props.strings.partial.title}
							<Show when={of(direction)}>
								{(partial) => (
									<span class="wl-dim"> {props.strings.partial.soFar(partial().received, partial().size)}</span>
								)}
							</Show>
						</button>
					)}
				</For>
			</div>
		</Show>
	);
}

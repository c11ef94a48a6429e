import { type JSX, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { MAX_FRAMES, MAX_WIRE_BYTES } from '../../trace/limits.ts';
import type { FrameListing } from './create-listing.ts';

/** Between the tools and the rows: why not every frame is listed, and how to see the others. */
export function ListNotes(props: {
	readonly listing: FrameListing;
	/** While frames come, the count is not read out. */
	readonly live: boolean;
	/** Bytes that the trace has no room for. */
	readonly dropped: number;
	readonly problem: string | null;
	readonly problemId: string;
	readonly strings: ViewsStrings;
}): JSX.Element {
	const strings = () => props.strings.tools;
	const { listing } = props;
	const total = () => listing.unfiltered();
	const found = () => {
		const looked = listing.looked();
		return looked === null
			? strings().showing(listing.rows().frames, total())
			: strings().searching(looked, total() + listing.cleared());
	};
	return (
		<div class="wl-notes">
			<Show when={props.problem}>
				{(sentence) => (
					<p class="wl-notes__item" data-level="problem" id={props.problemId} role="alert">
						{sentence()}
					</p>
				)}
			</Show>
			<Show when={listing.filtered()}>
				<p class="wl-notes__item" aria-live={props.live ? 'off' : 'polite'}>
					{found()}
				</p>
			</Show>
			<Show when={listing.cleared() > 0}>
				<p class="wl-notes__item">
					<span>{strings().cleared(listing.cleared())}</span>
					<button type="button" class="wl-more" onClick={() => listing.undoClear()}>
						{strings().undoClear}
					</button>
				</p>
			</Show>
			<Show when={listing.waiting() !== null}>
				<p class="wl-notes__item">
					<span>{strings().waiting(listing.waiting() ?? 0)}</span>
					<button type="button" class="wl-more" onClick={() => listing.resume()}>
						{strings().resume}
					</button>
				</p>
			</Show>
			<Show when={props.dropped > 0}>
				<p class="wl-notes__item" data-level="problem">
					{strings().dropped(props.dropped, MAX_FRAMES, MAX_WIRE_BYTES / 2 ** 20)}
				</p>
			</Show>
		</div>
	);
}

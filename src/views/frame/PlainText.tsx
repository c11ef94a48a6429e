import { For, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { TextPiece } from './message-text.layout.ts';
import './fragments.css';

/** Bytes of text shown at first, by how many more at a time, and at most. */
export const TEXT_FIRST = 1024;
const STEP = 16 * 1024;
const LARGEST = 64 * 1024;

/** A text as it reads, with a mark where one fragment ends and the next begins. */
export function PlainText(props: {
	readonly pieces: readonly TextPiece[];
	/** The frame that is shown. */
	readonly current: number;
	/** Bytes that are shown, and that there are. */
	readonly limit: number;
	readonly total: number;
	readonly strings: ViewsStrings;
	readonly onLimit: (limit: number) => void;
	readonly onFrame: (frame: number) => void;
}) {
	const strings = () => props.strings.message;
	const goTo = (target: EventTarget | null) => {
		const frame = target instanceof Element ? target.closest('[data-piece]')?.getAttribute('data-piece') : null;
		if (frame) props.onFrame(Number(frame));
	};
	return (
		<>
			{/* biome-ignore lint/a11y/useKeyWithClickEvents: the strip of fragments does the same by keyboard. */}
			<pre class="wl-text" onClick={({ target }) => goTo(target)}>
				<For each={props.pieces}>
					{({ frame, text }) => (
						<span
							class={frame === null ? undefined : 'wl-text__piece'}
							data-piece={frame ?? undefined}
							data-current={frame === props.current ? '' : undefined}
						>
							{text}
						</span>
					)}
				</For>
				<Show when={props.total > props.limit}>…</Show>
			</pre>
			<Show when={props.total > props.limit}>
				<Show when={props.limit < LARGEST} fallback={<p class="wl-dim">{strings().cut(props.limit)}</p>}>
					<button type="button" class="wl-more" onClick={() => props.onLimit(props.limit + STEP)}>
						{props.strings.showMore(Math.min(STEP, props.total - props.limit))}
					</button>
				</Show>
			</Show>
		</>
	);
}

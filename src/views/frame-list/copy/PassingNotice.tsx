import { createEffect, createSignal, type JSX, on, onCleanup, Show } from 'solid-js';
import type { ViewsStrings } from '../../../i18n/en/views.ts';

/** How long a sentence about what was done stays, in ms. */
const STAYS = 4000;

/** What became of the reader's last act: a sentence that passes, or text that they must copy themselves. */
export type Notice =
	| { readonly kind: 'said'; readonly sentence: string }
	| { readonly kind: 'to-copy'; readonly text: string };

export function PassingNotice(props: {
	readonly notice: Notice | null;
	readonly strings: ViewsStrings;
	readonly onDone: () => void;
}): JSX.Element {
	const strings = () => props.strings.copy;
	const sentence = () => (props.notice?.kind === 'said' ? props.notice.sentence : null);
	const toCopy = () => (props.notice?.kind === 'to-copy' ? props.notice.text : null);
	const [area, setArea] = createSignal<HTMLTextAreaElement>();
	createEffect(
		on(
			() => props.notice,
			(notice) => {
				if (notice?.kind !== 'said') return;
				const timer = setTimeout(() => props.onDone(), STAYS);
				onCleanup(() => clearTimeout(timer));
			},
		),
	);
	createEffect(() => {
		area()?.focus();
		area()?.select();
	});
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.key !== 'Escape') return;
		event.preventDefault();
		props.onDone();
	};
	return (
		<div class="wl-frames__saying">
			<p class="wl-frames__said" role="status" data-empty={sentence() === null ? '' : undefined}>
				{sentence()}
			</p>
			<Show when={toCopy()}>
				{(text) => (
					<div class="wl-frames__to-copy" role="dialog" aria-label={strings().refused} onKeyDown={onKeyDown}>
						<p>{strings().refused}</p>
						<textarea ref={setArea} readOnly rows={3} value={text()} aria-label={strings().refused} />
						<button type="button" class="wl-more" onClick={() => props.onDone()}>
							{strings().done}
						</button>
					</div>
				)}
			</Show>
		</div>
	);
}

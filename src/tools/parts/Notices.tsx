import { Show } from 'solid-js';

/** What a tool says under its field: of what was done, and of a link that can't be read. */
export function Notices(props: {
	readonly note: string;
	/** Null unless the link is broken. */
	readonly broken: string | null;
	/** That an example is shown, while there is nothing else. */
	readonly example?: string | null;
}) {
	return (
		<>
			<div role="status">
				<Show when={props.note}>{(said) => <p class="wl-tool__note">{said()}</p>}</Show>
			</div>
			<Show when={props.broken}>
				{(sentence) => (
					<p class="wl-tool__problem" role="alert">
						{sentence()}
					</p>
				)}
			</Show>
			<Show when={props.example}>{(said) => <p class="wl-tool__note wl-dim">{said()}</p>}</Show>
		</>
	);
}

import { createSignal, type JSX, onMount, Show } from 'solid-js';

/**
 * A part of a tool that is fetched when it is first drawn. A `lazy` of Solid would weigh on every page that has a lab: its
 * runtime is one chunk.
 */
export function OnDemand<Part>(props: {
	readonly load: () => Promise<Part>;
	/** What is said where it can't be fetched. */
	readonly failed: string;
	readonly children: (part: Part) => JSX.Element;
}) {
	const [part, setPart] = createSignal<{ readonly loaded: Part } | null>(null);
	const [failed, setFailed] = createSignal(false);
	onMount(() => {
		props.load().then(
			(loaded) => setPart({ loaded }),
			() => setFailed(true),
		);
	});
	return (
		<>
			<Show when={part()} keyed>
				{({ loaded }) => props.children(loaded)}
			</Show>
			<Show when={failed()}>
				<p class="wl-tool__problem" role="alert">
					{props.failed}
				</p>
			</Show>
		</>
	);
}

import { createEffect, createSignal, For, type JSX, Show } from 'solid-js';
import type { ClassStrings } from '../../i18n/en/class.ts';

/** What is written on the board: the address, the code, and a picture of the address for phones. */
export function Door(props: {
	readonly code: string;
	readonly addresses: readonly string[];
	readonly strings: ClassStrings['desk'];
}): JSX.Element {
	const address = () => props.addresses[0] ?? null;
	const [picture, setPicture] = createSignal<string | null>(null);
	createEffect(() => {
		const text = address();
		if (text === null) return;
		import('uqr').then(
			({ renderSVG }) => setPicture(`data:image/svg+xml,${encodeURIComponent(renderSVG(`${text}class/`))}`),
			// The address stands beside it.
			() => setPicture(null),
		);
	});
	return (
		<div class="wl-door">
			<div class="wl-door__words">
				<span>{props.strings.addresses}</span>
				<For each={props.addresses} fallback={<p>{props.strings.noAddress}</p>}>
					{(each) => <strong class="wl-door__address">{each}class/</strong>}
				</For>
				<span>{props.strings.code}</span>
				<strong class="wl-door__code">{props.code}</strong>
			</div>
			<Show when={picture()}>
				{(source) => <img class="wl-door__picture" src={source()} alt={props.strings.qr(address() ?? '')} />}
			</Show>
			<p class="wl-door__reach">{props.strings.reach}</p>
		</div>
	);
}

import type { JSX } from 'solid-js';
import type { SharingPart } from './create-sharing.ts';

/** Opens the panel for sharing, and closes it. */
export function ShareButton(props: { readonly sharing: SharingPart; readonly word: string }): JSX.Element {
	return (
		<button
			type="button"
			class="wl-button"
			ref={(element) => props.sharing.button(element)}
			attr:autocomplete="off"
			disabled={!props.sharing.ready()}
			aria-expanded={props.sharing.open()}
			onClick={() => props.sharing.toggle()}
		>
			{props.word}
		</button>
	);
}

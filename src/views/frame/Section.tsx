import type { JSX } from 'solid-js';

/** A part of the picture of a frame, with its name over it. */
export function Section(props: { readonly title: string; readonly children: JSX.Element }) {
	return (
		<div class="wl-frame__part">
			<p class="wl-caption">{props.title}</p>
			{props.children}
		</div>
	);
}

import type { JSX } from 'solid-js';
import type { FieldSentence } from './field-sentences.ts';

/** A part of the picture of a frame, with its name over it. */
export function Section(props: { readonly title: string; readonly children: JSX.Element }) {
	return (
		<div class="wl-frame__part">
			<p class="wl-caption">{props.title}</p>
			{props.children}
		</div>
	);
}

/** What a field says, as an item of a list: its name and value as code, then the sentence. */
export function FieldLine(props: { readonly sentence: FieldSentence }) {
	return (
		<li data-field={props.sentence.fields.join(' ')}>
			<code>
				{props.sentence.label} = {props.sentence.value}
			</code>{' '}
			{props.sentence.text}
		</li>
	);
}

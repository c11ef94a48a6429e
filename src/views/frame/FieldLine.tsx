import type { FieldSentence } from './field-sentences.ts';

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

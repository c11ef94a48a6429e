import { createMemo, For } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { FieldName } from '../../protocol/frame.ts';
import { type FieldSentence, fieldAfter, sentencesLit } from './field-sentences.ts';
import { FieldLine } from './parts.tsx';
import './chosen-field.css';

/**
 * Right under the bits, and in sight however the frame is scrolled: what the field says that is pointed at or chosen. Two
 * buttons go from field to field, for those to whom a bit is too small a target.
 */
export function ChosenField(props: {
	readonly sentences: readonly FieldSentence[];
	/** Names of fields, divided by spaces. */
	readonly lit: string | undefined;
	readonly strings: ViewsStrings;
	readonly onPin: (field: FieldName) => void;
	readonly ref?: HTMLDivElement | ((element: HTMLDivElement) => void) | undefined;
}) {
	const strings = () => props.strings.detail;
	const lit = createMemo(() => sentencesLit(props.sentences, props.lit));
	const step = (by: 1 | -1) => {
		const field = fieldAfter(props.sentences, props.lit, by);
		if (field !== null) props.onPin(field);
	};
	/** What a payload says has no end; the words of the other fields all fit. */
	const ofHeader = () => props.sentences.filter(({ fields }) => !fields.includes('payload'));
	return (
		<div class="wl-chosen" ref={props.ref} data-any={lit().length > 0 ? '' : undefined}>
			<button
				type="button"
				aria-label={strings().previousField}
				title={strings().previousField}
				onClick={() => step(-1)}
			>
				‹
			</button>
			<ul>
				<For each={lit()} fallback={<li class="wl-dim">{strings().pointHere}</li>}>
					{(sentence) => <FieldLine sentence={sentence} />}
				</For>
			</ul>
			<div class="wl-chosen__room" aria-hidden="true">
				<For each={ofHeader()}>
					{({ label, value, text }) => <p data-label={`${label} = ${value}`} data-text={text} />}
				</For>
			</div>
			<button type="button" aria-label={strings().nextField} title={strings().nextField} onClick={() => step(1)}>
				›
			</button>
		</div>
	);
}

import { createMemo, For, on } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { FieldName } from '../../protocol/frame.ts';
import type { Connection, WireFrame } from '../../trace/connection.ts';
import { fieldSentences } from './field-sentences.ts';

/** A sentence for each field of a frame. Pressing one keeps its field lit in the bits and the bytes. */
export function FieldWords(props: {
	readonly wire: WireFrame;
	readonly messages: Connection['messages'];
	readonly strings: ViewsStrings;
	readonly pinned: FieldName | null;
	readonly onPin: (field: FieldName | null) => void;
}) {
	const sentences = createMemo(
		// Not again at each revision of the trace: what a frame says does not change, and a button would lose the focus.
		on([() => props.wire, () => props.strings], ([wire, strings]) => fieldSentences(wire, props.messages, strings)),
	);
	return (
		<ul class="wl-words">
			<For each={sentences()}>
				{({ fields, label, value, text }) => {
					const [field = null] = fields;
					const pressed = () => field !== null && field === props.pinned;
					return (
						<li data-field={fields.join(' ')}>
							<button type="button" aria-pressed={pressed()} onClick={() => props.onPin(pressed() ? null : field)}>
								<code class="wl-words__value">
									{label} = {value}
								</code>
								<span class="wl-words__text">{text}</span>
							</button>
						</li>
					);
				}}
			</For>
		</ul>
	);
}

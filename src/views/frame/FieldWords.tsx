import { For, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { FieldName } from '../../protocol/frame.ts';
import type { Violation } from '../../protocol/violations.ts';
import { BrokenRule } from '../BrokenRule.tsx';
import type { FieldSentence } from './field-sentences.ts';
import './words.css';

/** A rule that a frame breaks, and the field that breaks it. */
export interface FieldFault {
	readonly field: FieldName | null;
	readonly violation: Violation;
}

/**
 * A sentence for each field of a frame, with the rule that it breaks. Pressing one keeps its field lit in the bits and the
 * bytes.
 */
export function FieldWords(props: {
	readonly sentences: readonly FieldSentence[];
	readonly strings: ViewsStrings;
	readonly faults: readonly FieldFault[];
	readonly pinned: FieldName | null;
	readonly onPin: (field: FieldName | null) => void;
}) {
	return (
		<ul class="wl-words">
			<For each={props.sentences}>
				{({ fields, label, value, text }) => {
					const [field = null] = fields;
					const pressed = () => field !== null && field === props.pinned;
					const fault = () => props.faults.find((each) => each.field !== null && fields.includes(each.field));
					return (
						<li data-field={fields.join(' ')} data-fault={fault() ? '' : undefined}>
							<button type="button" aria-pressed={pressed()} onClick={() => props.onPin(pressed() ? null : field)}>
								<code class="wl-words__value">
									{label} = {value}
								</code>
								<span class="wl-words__text">
									{text}
									<Show when={fault()}>
										{(broken) => (
											<span class="wl-words__fault">
												<BrokenRule violation={broken().violation} strings={props.strings} linked={false} />
											</span>
										)}
									</Show>
								</span>
							</button>
						</li>
					);
				}}
			</For>
		</ul>
	);
}

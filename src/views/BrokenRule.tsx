import { Show } from 'solid-js';
import type { ViewsStrings } from '../i18n/en/views.ts';
import type { Violation, ViolationId } from '../protocol/violations.ts';
import { Source } from './Source.tsx';

/** One rule that was broken on the wire: the sentence, what was found, where the rule stands. */
export function BrokenRule(props: {
	readonly violation: Violation;
	readonly strings: ViewsStrings;
	/** False where nothing may be pressed, as in an option of a list box. */
	readonly linked: boolean;
}) {
	return (
		<span class="wl-broken">
			<span aria-hidden="true">✕</span>
			<span class="wl-visually-hidden">{props.strings.frames.violationMark}</span>{' '}
			{sentenceOf(props.violation.id, props.strings)}{' '}
			<Show when={props.violation.detail}>{(detail) => <code>{props.strings.frames.found(detail())}</code>}</Show>{' '}
			<Source section={props.violation.section} linked={props.linked} />
		</span>
	);
}

/** @returns the sentence that says which rule was broken */
function sentenceOf(id: ViolationId, strings: ViewsStrings): string {
	const sentences: Readonly<Record<ViolationId, string>> = strings.violations;
	return sentences[id];
}

import { Show } from 'solid-js';
import type { Locale } from '../i18n/locales.ts';
import { viewsStrings } from '../i18n/views.ts';
import type { Violation, ViolationId } from '../protocol/violations.ts';
import { Source } from './Source.tsx';

/** One rule that was broken on the wire: the sentence, what was found, where the rule stands. */
export function BrokenRule(props: {
	readonly violation: Violation;
	readonly locale: Locale;
	/** False where nothing may be pressed, as in an option of a list box. */
	readonly linked: boolean;
}) {
	const strings = () => viewsStrings[props.locale];
	return (
		<span class="wl-broken">
			<span aria-hidden="true">✕</span>
			<span class="wl-visually-hidden">{strings().frames.violation}: </span>{' '}
			{sentenceOf(props.violation.id, props.locale)}{' '}
			<Show when={props.violation.detail}>{(detail) => <code>{strings().frames.found(detail())}</code>}</Show>{' '}
			<Source section={props.violation.section} linked={props.linked} />
		</span>
	);
}

/** @returns the sentence that says which rule was broken */
export function sentenceOf(id: ViolationId, locale: Locale): string {
	const sentences: Readonly<Record<ViolationId, string>> = viewsStrings[locale].violations;
	return sentences[id];
}

import { For, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { wholeNumber } from '../../i18n/whole-number.ts';
import type { Frame } from '../../protocol/frame.ts';
import { LENGTH_FORMS } from '../../protocol/length-form.ts';
import './length-forms.css';

/** The three ways in which a frame writes its payload length (RFC 6455 §5.2): the one that it uses, the others dimmed. */
export function LengthForms(props: { readonly frame: Frame; readonly strings: ViewsStrings }) {
	const strings = () => props.strings.lengths;
	return (
		<ul class="wl-lengths">
			<For each={LENGTH_FORMS}>
				{({ form, marker, extendedBytes, first, last }) => {
					const used = () => form === props.frame.lengthForm;
					return (
						<li class="wl-lengths__form" data-used={used() ? '' : undefined}>
							<span class="wl-lengths__mark" aria-hidden="true">
								{used() ? '▸' : ''}
							</span>
							<span class="wl-lengths__bytes" aria-hidden="true">
								<span class="wl-lengths__box" data-field="length">
									{marker ?? (used() ? props.frame.payloadLength : '0–125')}
								</span>
								<Show when={extendedBytes > 0}>
									<span class="wl-lengths__box" data-field="extended-length" data-bytes={extendedBytes}>
										{used() ? wholeNumber(props.frame.payloadLength) : strings().bits(form)}
									</span>
								</Show>
							</span>
							<span class="wl-lengths__range">{strings().range(first, last)}</span>
							<span class="wl-lengths__why">
								<Show when={used()} fallback={strings().unused(form)}>
									<strong>{strings().used}</strong>{' '}
									{fits(props.frame.payloadLength, first, last)
										? strings().why(form, props.frame.payloadLength)
										: strings().notShortest}
								</Show>
							</span>
						</li>
					);
				}}
			</For>
		</ul>
	);
}

const fits = (length: number, first: number, last: number | null): boolean =>
	length >= first && length <= (last ?? Number.POSITIVE_INFINITY);

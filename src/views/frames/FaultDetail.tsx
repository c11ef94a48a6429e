import { Show } from 'solid-js';
import type { Locale } from '../../i18n/locales.ts';
import { viewsStrings } from '../../i18n/views.ts';
import type { WireViolation } from '../../trace/connection.ts';
import { BrokenRule } from '../BrokenRule.tsx';
import { HexDump } from '../frame/HexDump.tsx';

/** A rule that was broken between the frames, with the bytes that broke it where no frame could be read from them. */
export function FaultDetail(props: { readonly fault: WireViolation; readonly locale: Locale }) {
	const strings = () => viewsStrings[props.locale];
	return (
		<section class="wl-frame" aria-label={strings().frames.violation}>
			<p class="wl-frame__title">
				<span class="wl-arrow" data-direction={props.fault.direction} aria-hidden="true" />
				<BrokenRule violation={props.fault.violation} locale={props.locale} linked />
			</p>
			<p class="wl-dim">
				{strings().frames.at(props.fault.violation.at)}
				<Show when={props.fault.violation.closeCode}>{(code) => <>, {strings().frames.closesWith(code())}</>}</Show>
			</p>
			<Show when={props.fault.rejected.length > 0}>
				<p class="wl-caption">{strings().detail.bytes}</p>
				<HexDump bytes={props.fault.rejected} fields={[]} locale={props.locale} />
			</Show>
		</section>
	);
}

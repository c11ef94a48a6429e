import { Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { WireViolation } from '../../trace/connection.ts';
import { BrokenRule } from '../BrokenRule.tsx';
import { HexDump } from '../frame/HexDump.tsx';

/** A rule that was broken between the frames, with the bytes that broke it where no frame could be read from them. */
export function FaultDetail(props: { readonly fault: WireViolation; readonly strings: ViewsStrings }) {
	return (
		<article class="wl-frame" aria-label={props.strings.frames.violation}>
			<p class="wl-frame__title">
				<span class="wl-arrow" data-direction={props.fault.direction} aria-hidden="true" />
				<BrokenRule violation={props.fault.violation} strings={props.strings} linked />
			</p>
			<p class="wl-dim">
				{props.strings.frames.at(props.fault.violation.at)}
				<Show when={props.fault.violation.closeCode}>{(code) => <>, {props.strings.frames.closesWith(code())}</>}</Show>
			</p>
			<Show when={props.fault.rejected.length > 0}>
				<p class="wl-caption">{props.strings.detail.bytes}</p>
				<HexDump bytes={props.fault.rejected} fields={[]} strings={props.strings} />
			</Show>
		</article>
	);
}

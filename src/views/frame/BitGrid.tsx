import { createMemo, For, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { type Frame, fieldsOf } from '../../protocol/frame.ts';
import { BITS_PER_ROW, layOutBits } from './bit-grid.layout.ts';

/** Rows of 32 bits: the longest header and ten bytes of payload. */
const ROWS = 6;

/** The numbers of the columns, as RFC 6455 §5.2 writes them: tens over units. */
const columns = Array.from({ length: BITS_PER_ROW }, (_, column) => column);
const TENS = columns.map((column) => (column % 10 === 0 ? column / 10 : ' ')).join('');
const UNITS = columns.map((column) => column % 10).join('');

/** A frame as RFC 6455 §5.2 draws it, with the bits that it had on the wire. The sentences say the same in words. */
export function BitGrid(props: { readonly frame: Frame; readonly strings: ViewsStrings }) {
	const strings = () => props.strings.detail;
	const grid = createMemo(() => layOutBits(props.frame.bytes, fieldsOf(props.frame), ROWS));
	return (
		<div class="wl-bits" aria-hidden="true">
			<div class="wl-bits__ruler">{TENS}</div>
			<div class="wl-bits__ruler">{UNITS}</div>
			<For each={grid().rows}>
				{(row) => (
					<div class="wl-bits__row">
						<For each={row}>
							{(segment) => (
								<div
									class="wl-bits__field"
									data-field={segment.field}
									data-span={segment.span}
									data-ends={segment.ends}
								>
									<span class="wl-bits__values">{segment.bits}</span>
									<span class="wl-bits__label">{segment.begins ? strings().fields[segment.field] : ''}</span>
								</div>
							)}
						</For>
					</div>
				)}
			</For>
			<Show when={grid().hiddenBits > 0}>
				<p class="wl-bits__more">{strings().moreBits(grid().hiddenBits / 8)}</p>
			</Show>
		</div>
	);
}

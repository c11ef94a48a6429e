import { createMemo, createSignal, For, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { FrameField } from '../../protocol/frame.ts';
import { type DumpSegment, layOutBytes } from './hex-dump.layout.ts';

/** Bytes shown at first, and by how many more at a time. */
const FIRST = 128;
const STEP = 1024;

/** Bytes as hex digits and as text, side by side, the digits of each field in its colour. */
export function HexDump(props: {
	readonly bytes: Uint8Array;
	readonly fields: readonly FrameField[];
	readonly strings: ViewsStrings;
}) {
	const [limit, setLimit] = createSignal(FIRST);
	const rows = createMemo(() => layOutBytes(props.bytes, props.fields, limit()));
	const hidden = () => props.bytes.length - limit();
	return (
		<div class="wl-dump">
			<For each={rows()}>
				{(row) => (
					<div class="wl-dump__row">
						<span class="wl-dump__offset" aria-hidden="true">
							{row.offset.toString(16).padStart(4, '0')}
						</span>
						<code class="wl-dump__hex">
							<Segments segments={row.hex} />
						</code>
						<code class="wl-dump__text" aria-hidden="true">
							<Segments segments={row.text} />
						</code>
					</div>
				)}
			</For>
			<Show when={hidden() > 0}>
				<button type="button" class="wl-more" onClick={() => setLimit(limit() + STEP)}>
					{props.strings.showMore(Math.min(STEP, hidden()))}
				</button>
			</Show>
		</div>
	);
}

function Segments(props: { readonly segments: readonly DumpSegment[] }) {
	return (
		<For each={props.segments}>
			{(segment) => (
				<>
					{segment.spaced ? ' ' : ''}
					<span data-field={segment.fields.join(' ')}>{segment.text}</span>
				</>
			)}
		</For>
	);
}

import { createMemo, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { Connection } from '../../trace/connection.ts';
import { FrameDetail } from '../frame/FrameDetail.tsx';
import type { Selection } from '../selection.ts';
import { FaultDetail } from './FaultDetail.tsx';
import type { FrameRow } from './frame-rows.layout.ts';

/** The current row at length: a frame, a broken rule, or a gap in the recording. */
export function RowDetail(props: {
	readonly row: FrameRow | null;
	/** Handed in anew whenever the trace has grown. */
	readonly connection: Connection;
	readonly selection: Selection;
	readonly strings: ViewsStrings;
}) {
	const wire = createMemo(() => (props.row !== null && 'frame' in props.row ? props.row : null));
	const broken = createMemo(() => (props.row !== null && 'violation' in props.row ? props.row : null));
	const lost = createMemo(() => (props.row !== null && 'lost' in props.row ? props.row.lost : null));
	return (
		<>
			<Show when={wire()}>
				{(frame) => (
					<FrameDetail
						wire={frame()}
						connection={props.connection}
						selection={props.selection}
						strings={props.strings}
					/>
				)}
			</Show>
			<Show when={broken()}>
				{(fault) => (
					<FaultDetail
						fault={fault()}
						connection={props.connection}
						selection={props.selection}
						strings={props.strings}
					/>
				)}
			</Show>
			<Show when={lost()}>
				{(side) => <p class="wl-broken wl-empty">{props.strings.frames.lost(props.connection.lost[side()])}</p>}
			</Show>
		</>
	);
}

import { createMemo, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { Connection, WireViolation } from '../../trace/connection.ts';
import { BrokenRule } from '../BrokenRule.tsx';
import { BrokenFrame } from '../frame/BrokenFrame.tsx';
import { outcomeOfRule } from '../frame/broken-rule-outcome.ts';
import { FrameDetail } from '../frame/FrameDetail.tsx';
import type { Selection } from '../selection.ts';
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

/** A rule that was broken, with the first frame that broke it, as far as it could be read. */
function FaultDetail(props: {
	readonly fault: WireViolation;
	/** Handed in anew whenever the trace has grown. */
	readonly connection: Connection;
	readonly selection: Selection;
	readonly strings: ViewsStrings;
}) {
	const frame = () => props.connection.frames[props.fault.firstFrame ?? -1];
	return (
		<Show
			when={props.fault.rejected.length > 0 || frame()}
			fallback={
				<article class="wl-frame" aria-label={props.strings.frames.violation}>
					<p class="wl-frame__title">
						<span class="wl-arrow" data-direction={props.fault.direction} aria-hidden="true" />
						<BrokenRule violation={props.fault.violation} strings={props.strings} linked />
					</p>
					<p class="wl-dim">
						{props.strings.frames.at(props.fault.violation.offset)}
						{' · '}
						{outcomeOfRule(props.fault, props.connection, props.strings)}
					</p>
				</article>
			}
		>
			<Show
				when={frame()}
				fallback={
					<BrokenFrame
						fault={props.fault}
						connection={props.connection}
						selection={props.selection}
						strings={props.strings}
					/>
				}
			>
				{(wire) => (
					<FrameDetail
						wire={wire()}
						connection={props.connection}
						selection={props.selection}
						strings={props.strings}
					/>
				)}
			</Show>
		</Show>
	);
}

import { For, Show } from 'solid-js';
import { across, type Span } from './chart.layout.ts';
import type { NetworkMark } from './network-marks.ts';

/** From where a pointer is drawn to where it is, in either direction. */
export type Drag = Span;

export const percentAt = (t: number, span: Span): string => `${(across(t, span) * 100).toFixed(2)}%`;

/** What lies over all plots: what was done to the network, the part that is being chosen, and the cursor. */
export function FlowOver(props: {
	readonly span: Span;
	readonly changes: readonly NetworkMark[];
	readonly dragged: Drag | null;
	/** Null where there is none in sight. */
	readonly cursor: number | null;
}) {
	return (
		<div class="wl-flow__over" aria-hidden="true">
			<For each={props.changes}>
				{(mark) => (
					<span
						class="wl-flow__network"
						data-before={mark.before ? '' : undefined}
						title={mark.words}
						style={{ 'inset-inline-start': `${(mark.at * 100).toFixed(2)}%` }}
					>
						<Show when={mark.said}>
							<span>{mark.words}</span>
						</Show>
					</span>
				)}
			</For>
			<Show when={props.dragged}>
				{(drag) => (
					<span
						class="wl-flow__drag"
						style={{
							'inset-inline-start': percentAt(Math.min(drag().from, drag().to), props.span),
							'inset-inline-end': `${100 - across(Math.max(drag().from, drag().to), props.span) * 100}%`,
						}}
					/>
				)}
			</Show>
			<Show when={props.cursor !== null}>
				<span class="wl-flow__cursor" style={{ 'inset-inline-start': percentAt(props.cursor ?? 0, props.span) }} />
			</Show>
		</div>
	);
}

import { For, Index, Show } from 'solid-js';
import type { BufferStrings } from '../../i18n/en/views/buffer.ts';
import { duration } from '../time.ts';
import { amount } from './amounts.ts';
import { across, down, PLOT, type Span } from './chart.layout.ts';
import type { Flow, FlowAt } from './flow.ts';
import type { ChartMark } from './marks.ts';
import type { NetworkMark } from './network-marks.ts';
import { PLOT_OF, type Plot, type PlotId, seriesOf } from './plots.ts';

/** What the legend of each plot names, from the top of the drawing down. */
const LEGEND = {
	buffered: ['buffered'],
	sent: ['handed', 'inPage', 'underWay', 'read'],
	received: ['written', 'backlog', 'delivered'],
	server: ['serverBuffered'],
} as const satisfies Readonly<Record<PlotId, readonly (keyof FlowAt)[]>>;

/** Less room than this part of the plot above a line, and its text stands below it. */
const HEADROOM = 0.16;

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

/** One plot with its legend, which says the values at the cursor. */
export function FlowPlot(props: {
	readonly plot: Plot;
	readonly flow: Flow;
	/** At the cursor. */
	readonly at: FlowAt;
	readonly span: Span;
	readonly marks: readonly ChartMark[];
	readonly strings: BufferStrings;
}) {
	const strings = () => props.strings;
	const value = (id: keyof FlowAt) => {
		const known = props.at[id];
		if (known === null) return strings().unknown;
		return props.plot.unit === 'messages' ? strings().messages(known) : amount(known, 'bytes');
	};
	/** Of a plot of bufferedAmount, of one side or the other. */
	const amounts = () => {
		const { id } = props.plot;
		if (id === 'server') return props.flow.serverBuffered;
		return id === 'buffered' ? props.flow.sent.buffered : null;
	};
	/** The highest bufferedAmount of the whole run; null while there was nothing in it. */
	const peak = () => {
		const highest = amounts()?.peak ?? null;
		return highest !== null && highest.value > 0 ? highest : null;
	};
	const marks = () => props.marks.filter(({ made, t }) => PLOT_OF[made] === props.plot.id && inSpan(t, props.span));

	return (
		<figure class="wl-plot" data-plot={props.plot.id}>
			<figcaption>
				<p class="wl-plot__title">{strings().plots[props.plot.id]}</p>
				<ul class="wl-plot__legend">
					<For each={LEGEND[props.plot.id]}>
						{(id) => (
							<li data-series={id}>
								<span class="wl-plot__swatch" aria-hidden="true" />
								{strings().series[id]} <b>{value(id)}</b>
							</li>
						)}
					</For>
					<Show when={props.plot.pauses}>
						{(pauses) => (
							<li data-series="paused">
								<span class="wl-plot__swatch" aria-hidden="true" />
								{strings().series.paused} <b>{strings().share(Math.round(pauses().share * 100))}</b>
							</li>
						)}
					</Show>
				</ul>
			</figcaption>
			<div class="wl-plot__area">
				<svg viewBox={`0 0 ${PLOT.width} ${PLOT.height}`} preserveAspectRatio="none" aria-hidden="true">
					<Index each={props.plot.layers}>
						{(layer) => <path class="wl-plot__fill" data-layer={layer().id} d={layer().area} />}
					</Index>
					<path class="wl-plot__grid" d={props.plot.grid} />
					<Index each={props.plot.layers}>
						{(layer) => <path class="wl-plot__line" data-layer={layer().id} d={layer().line} />}
					</Index>
				</svg>
				<Index each={props.plot.ticks.values}>
					{(value) => (
						<span class="wl-plot__tick" style={{ 'inset-block-start': percent(down(value(), props.plot.ticks)) }}>
							{amount(value(), props.plot.unit)}
						</span>
					)}
				</Index>
				<Show when={peak()}>
					{(highest) => (
						<Show
							when={highest().value <= props.plot.ticks.top}
							fallback={
								<p class="wl-plot__off">{strings().peak(amount(highest().value, 'bytes'), duration(highest().t))}</p>
							}
						>
							<p
								class="wl-plot__peak"
								data-below={down(highest().value, props.plot.ticks) < HEADROOM ? '' : undefined}
								style={{ 'inset-block-start': percent(down(highest().value, props.plot.ticks)) }}
							>
								<span>{strings().peak(amount(highest().value, 'bytes'), duration(highest().t))}</span>
							</p>
						</Show>
					)}
				</Show>
				<Show when={amounts() !== null && peak() === null}>
					<p class="wl-plot__off">{strings().never}</p>
				</Show>
				<Show when={props.plot.unknownFrom}>
					{(from) => (
						<p class="wl-plot__unknown" style={{ 'inset-inline-start': percent(across(from(), props.span)) }}>
							<span class="wl-plot__why">{strings().unknownHere}</span>
						</p>
					)}
				</Show>
				<For each={marks()}>
					{(mark) => (
						<span
							class="wl-plot__mark"
							data-made={mark.made}
							style={{
								'inset-inline-start': percent(across(mark.t, props.span)),
								'inset-block-start': percent(down(seriesOf(props.flow, mark.made).at(mark.t), props.plot.ticks)),
							}}
						/>
					)}
				</For>
			</div>
			<Show when={props.plot.pauses}>
				{(pauses) => (
					<svg
						class="wl-plot__pauses"
						viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
						preserveAspectRatio="none"
						aria-hidden="true"
					>
						<path d={pauses().bars} />
					</svg>
				)}
			</Show>
		</figure>
	);
}

const inSpan = (t: number, { from, to }: Span): boolean => t >= from && t <= to;

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

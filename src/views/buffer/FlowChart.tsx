import { createEffect, createMemo, createSignal, Index, on, Show } from 'solid-js';
import type { NetworkStrings } from '../../i18n/en/network.ts';
import type { Connection } from '../../trace/connection.ts';
import { timeOfChosen } from '../ref-time.ts';
import { duration } from '../time.ts';
import { createReading, type ViewProps } from '../view-props.ts';
import { timeMark } from './amounts.ts';
import { down, type Span, showing, timeTicks, within, zoomed } from './chart.layout.ts';
import { afterKey } from './chart-cursor.ts';
import { type Drag, FlowOver, FlowPlot, percentAt } from './FlowPlot.tsx';
import type { Flow } from './flow.ts';
import { journeyOf, marksOf } from './marks.ts';
import { type Made, nearest } from './nearest.ts';
import { networkMarks } from './network-marks.ts';
import { drawPlot, MADE_ON, plotsOf, readingText, seriesOf, TIME_TICKS } from './plots.ts';

/** How far, in pixels, a pointer may move and still click. */
const STILL = 5;
const ALL_MADE: readonly Made[] = ['send', 'read', 'written', 'delivered'];

/** The plots of one socket over one axis of time, with a cursor that reads them. */
export function FlowChart(
	props: Omit<ViewProps, 'strings'> & {
		/** Never another one. */
		readonly connection: Connection;
		readonly flow: () => Flow;
		readonly strings: ViewProps['strings']['buffer'];
		readonly network: NetworkStrings;
	},
) {
	const { connection } = props;
	const strings = () => props.strings;
	const run = createReading(props, (): Span => {
		const { start, end } = props.flow();
		return { from: start, to: Math.max(end, start + 1) };
	});
	const [zoom, setZoom] = createSignal<Span | null>(null);
	const [hovered, setHovered] = createSignal<number | null>(null);
	const [pinned, setPinned] = createSignal<number | null>(null);
	const [dragged, setDragged] = createSignal<Drag | null>(null);
	const span = createMemo(() => {
		const wanted = zoom();
		return wanted === null ? run() : within(wanted, run());
	});
	const cursor = () => hovered() ?? pinned();
	const time = () => cursor() ?? span().to;
	const at = createMemo(() => props.flow().at(time()));
	const ids = createReading(props, () => plotsOf(props.flow()));
	const plots = createMemo(() => ids().map((id) => drawPlot(props.flow(), id, span())));
	const marks = createMemo(() => {
		void props.revision;
		return marksOf(connection, props.selection.links());
	});
	const changes = createMemo(() => {
		void props.revision;
		return networkMarks(connection.network, span(), props.network);
	});
	const journey = () => journeyOf(marks());
	let axis: HTMLDivElement | undefined;

	const show = (wanted: Span) => {
		const whole = run();
		setZoom(wanted.from <= whole.from && wanted.to >= whole.to ? null : wanted);
	};
	createEffect(
		on(
			props.selection.chosen,
			(chosen) => {
				const t = timeOfChosen(connection, chosen, props.selection.links());
				setPinned(t);
				if (t !== null) show(showing(span(), t, run()));
			},
			{ defer: true },
		),
	);

	const timeUnder = (event: { readonly clientX: number }): number => {
		const { left, width } = axis?.getBoundingClientRect() ?? { left: 0, width: 1 };
		const part = Math.min(Math.max((event.clientX - left) / width, 0), 1);
		return span().from + part * (span().to - span().from);
	};
	const chooseNear = (mades: readonly Made[], t: number, far: (made: Made) => number) => {
		const nearFirst = [...mades].sort((a, b) => far(a) - far(b));
		for (const made of nearFirst) {
			const ref = nearest(connection, made, t);
			if (ref === null) continue;
			props.selection.choose(ref);
			return;
		}
	};
	const onClick = (event: MouseEvent, t: number) => {
		const figure = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-plot]') : null;
		const plot = plots().find(({ id }) => id === figure?.dataset['plot']);
		const area = figure?.querySelector('.wl-plot__area')?.getBoundingClientRect();
		if (plot === undefined || area === undefined) return;
		const part = (event.clientY - area.top) / area.height;
		chooseNear(MADE_ON[plot.id], t, (made) => Math.abs(down(seriesOf(props.flow(), made).at(t), plot.ticks) - part));
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.altKey || event.ctrlKey || event.metaKey) return;
		const flow = props.flow();
		const series = [flow.sent.buffered, flow.serverBuffered, ...ALL_MADE.map((made) => seriesOf(flow, made))];
		const result = afterKey(event.key, time(), span(), run(), series);
		if (result === null) return;
		event.preventDefault();
		setHovered(null);
		if (result === 'release') {
			setPinned(null);
			setZoom(null);
		} else if (result === 'choose') {
			const t = time();
			chooseNear(ALL_MADE, t, (made) => distance(connection, made, t));
		} else {
			setPinned(result.cursor);
			show(result.span);
		}
	};

	let from: { readonly t: number; readonly x: number } | null = null;
	const onPointerUp = (event: PointerEvent) => {
		const began = from;
		const drag = dragged();
		from = null;
		setDragged(null);
		if (began === null || event.button !== 0) return;
		if (drag === null) onClick(event, timeUnder(event));
		else show(within({ from: Math.min(drag.from, drag.to), to: Math.max(drag.from, drag.to) }, run()));
	};
	const onPointerMove = (event: PointerEvent) => {
		const t = timeUnder(event);
		setHovered(t);
		if (from !== null && event.pointerType !== 'touch' && Math.abs(event.clientX - from.x) > STILL) {
			setDragged({ from: from.t, to: t });
		}
	};
	const zoomBy = (factor: number) => {
		const around = cursor() ?? (span().from + span().to) / 2;
		show(zoomed(span(), factor, around, run()));
	};
	const inSight = () => time() >= span().from && time() <= span().to;
	const valueText = () => readingText(props.flow(), time(), ids(), strings());
	const percent = (t: number) => percentAt(t, span());

	return (
		<div class="wl-flow">
			<div class="wl-flow__bar">
				<p class="wl-flow__time">
					{cursor() === null && zoom() === null ? strings().end(duration(time())) : strings().at(duration(time()))}
				</p>
				<Show when={journey().outward}>
					{(ms) => <p class="wl-flow__journey">{strings().outward(duration(ms()))}</p>}
				</Show>
				<Show when={journey().inward}>
					{(ms) => <p class="wl-flow__journey">{strings().inward(duration(ms()))}</p>}
				</Show>
				<div class="wl-flow__buttons">
					<button type="button" class="wl-more" aria-label={strings().zoomOut} onClick={() => zoomBy(2)}>
						−
					</button>
					<button type="button" class="wl-more" aria-label={strings().zoomIn} onClick={() => zoomBy(0.5)}>
						+
					</button>
					<button
						type="button"
						attr:autocomplete="off"
						class="wl-more"
						disabled={zoom() === null}
						onClick={() => setZoom(null)}
					>
						{strings().whole}
					</button>
				</div>
			</div>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: the slider below does the same with the keyboard. */}
			<div
				class="wl-flow__plots"
				onPointerMove={onPointerMove}
				onPointerLeave={() => {
					setHovered(null);
					setDragged(null);
					from = null;
				}}
				onPointerDown={(event) => {
					if (event.button === 0) from = { t: timeUnder(event), x: event.clientX };
				}}
				onPointerUp={onPointerUp}
				onDblClick={() => setZoom(null)}
			>
				<Index each={plots()}>
					{(plot) => (
						<FlowPlot plot={plot()} flow={props.flow()} at={at()} span={span()} marks={marks()} strings={strings()} />
					)}
				</Index>
				<FlowOver
					span={span()}
					changes={changes()}
					dragged={dragged()}
					cursor={cursor() !== null && inSight() ? time() : null}
				/>
			</div>
			<div
				class="wl-flow__axis"
				ref={(element) => {
					axis = element;
				}}
			>
				<Index each={timeTicks(span().from, span().to, TIME_TICKS)}>
					{(t) => (
						<span class="wl-flow__mark" style={{ 'inset-inline-start': percent(t()) }}>
							{timeMark(t(), span().to - span().from)}
						</span>
					)}
				</Index>
				<div
					class="wl-flow__thumb"
					role="slider"
					tabIndex={0}
					aria-label={strings().cursor}
					aria-valuemin={Math.round(run().from)}
					aria-valuemax={Math.round(run().to)}
					aria-valuenow={Math.round(time())}
					aria-valuetext={valueText()}
					style={{ 'inset-inline-start': inSight() ? percent(time()) : '100%' }}
					onKeyDown={onKeyDown}
				/>
			</div>
			<p class="wl-flow__hint">{strings().hint}</p>
		</div>
	);
}

/** How far away in time the nearest thing of a line is, in ms. */
function distance(connection: Connection, made: Made, t: number): number {
	const ref = nearest(connection, made, t);
	const found = timeOfChosen(connection, ref, { things: [], bytes: [], lines: [], serverLines: [] });
	return found === null ? Number.POSITIVE_INFINITY : Math.abs(found - t);
}

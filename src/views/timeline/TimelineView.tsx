import { createMemo, createUniqueId, For, Show } from 'solid-js';
import { createReading, type ViewProps } from '../view-props.ts';
import { createCursor } from './create-cursor.ts';
import { createTimeline, type Timeline } from './create-timeline.ts';
import { createViewport, type Viewport } from './create-viewport.ts';
import { NORMAL_ZOOM, ZOOMS } from './rows.layout.ts';
import { Scrubber } from './Scrubber.tsx';
import { TimelineRows } from './TimelineRows.tsx';
import '../view.css';
import './timeline.css';
import './rows.css';
import './lanes.css';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { SocketId } from '../../trace/events.ts';
import type { TraceModel } from '../../trace/model.ts';

/**
 * Client and server as two lifelines, time downward: calls, events and console lines on the page's side, handshakes and
 * frames on the server's, arrows from where a thing left to where it arrived.
 */
export function TimelineView(props: ViewProps) {
	const strings = () => props.strings.timeline;
	const timeline = createTimeline(props);
	const { reading } = timeline;
	const viewport = createViewport(reading);
	const cursor = createCursor(reading, props.selection, viewport);
	const any = createMemo(() => reading().count > 0 || timeline.only() !== null);
	const dropped = createReading(props, (trace) => trace.dropped);
	const unlisted = createMemo(() => reading().moments.unlistedLines);

	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.altKey || event.ctrlKey || event.metaKey) return;
		if (event.target instanceof HTMLSelectElement) return;
		const steps: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1 };
		const step = steps[event.key];
		if (step === undefined && event.key !== '0') return;
		event.preventDefault();
		timeline.setZoom(step === undefined ? NORMAL_ZOOM : timeline.zoom() + step);
	};

	return (
		<div class="wl-view wl-tl">
			<Show when={any()} fallback={<p class="wl-empty">{strings().none}</p>}>
				{/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the controls inside, in one place. */}
				<div class="wl-tl__frame" onKeyDown={onKeyDown}>
					<TimelineTools
						timeline={timeline}
						viewport={viewport}
						trace={props.trace}
						strings={props.strings}
						onSocket={(socket) => {
							timeline.setOnly(socket);
							if (socket !== null) props.selection.show(socket);
						}}
					/>
					<TimelineRows
						reading={reading}
						viewport={viewport}
						cursor={cursor}
						selection={props.selection}
						strings={props.strings}
					/>
					<Show when={dropped().events + dropped().bytes > 0}>
						<p class="wl-tl__notice">{strings().full(dropped().events, dropped().bytes)}</p>
					</Show>
					<Show when={unlisted() > 0}>
						<p class="wl-tl__notice">{strings().unlisted(unlisted())}</p>
					</Show>
					<Scrubber reading={reading} cursor={cursor} strings={props.strings} />
				</div>
			</Show>
		</div>
	);
}

/** What is shown, how close, and whether it moves with the run. */
function TimelineTools(props: {
	readonly timeline: Timeline;
	readonly viewport: Viewport;
	readonly trace: TraceModel;
	readonly strings: ViewsStrings;
	readonly onSocket: (socket: SocketId | null) => void;
}) {
	const id = createUniqueId();
	const strings = () => props.strings.timeline;
	const { timeline, viewport } = props;
	const sockets = () => {
		timeline.reading();
		return props.trace.connections.map(({ socket }) => socket);
	};
	const zoomName = () => strings().zooms[ZOOMS[timeline.zoom()]?.id ?? 'normal'];
	return (
		<div class="wl-tl__tools">
			<Show when={sockets().length > 1}>
				<label class="wl-visually-hidden" for={id}>
					{strings().sockets}
				</label>
				<select
					autocomplete="off"
					id={id}
					class="wl-tl__sockets"
					onChange={({ currentTarget: { value } }) => props.onSocket(value === '' ? null : Number(value))}
				>
					<option value="" selected={timeline.only() === null}>
						{strings().allSockets}
					</option>
					<For each={sockets()}>
						{(socket) => (
							<option value={socket} selected={timeline.only() === socket}>
								{strings().oneSocket(socket)}
							</option>
						)}
					</For>
				</select>
			</Show>
			{/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent with a form. */}
			<div class="wl-tl__zoom" role="group" aria-label={strings().zoom}>
				<button
					type="button"
					class="wl-tl__tool"
					aria-label={strings().zoomOut}
					aria-disabled={timeline.zoom() === 0}
					title={`${strings().zoomOut} (-)`}
					onClick={() => timeline.setZoom(timeline.zoom() - 1)}
				>
					<span aria-hidden="true">−</span>
				</button>
				<output class="wl-tl__zoom-name">{zoomName()}</output>
				<button
					type="button"
					class="wl-tl__tool"
					aria-label={strings().zoomIn}
					aria-disabled={timeline.zoom() === ZOOMS.length - 1}
					title={`${strings().zoomIn} (+)`}
					onClick={() => timeline.setZoom(timeline.zoom() + 1)}
				>
					<span aria-hidden="true">+</span>
				</button>
			</div>
			<span class="wl-tl__waiting" role="status">
				{timeline.paused() ? strings().paused(timeline.reading().waiting) : ''}
			</span>
			<button
				type="button"
				class="wl-tl__tool"
				aria-pressed={viewport.follow()}
				title={strings().followHint}
				onClick={() => viewport.setFollow(!viewport.follow())}
			>
				{strings().follow}
			</button>
			<button type="button" class="wl-tl__tool" onClick={() => timeline.setPaused(!timeline.paused())}>
				{timeline.paused() ? strings().resume : strings().pause}
			</button>
		</div>
	);
}

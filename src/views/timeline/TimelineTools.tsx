import { createUniqueId, For, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { SocketId } from '../../trace/events.ts';
import type { TraceModel } from '../../trace/model.ts';
import type { Timeline } from './create-timeline.ts';
import type { Viewport } from './create-viewport.ts';
import { ZOOMS } from './zoom.ts';

/** What is shown, how close, and whether it moves with the run. */
export function TimelineTools(props: {
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

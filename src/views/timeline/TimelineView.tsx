import { createMemo, Show } from 'solid-js';
import { createReading, type ViewProps } from '../view-props.ts';
import { createCursor } from './create-cursor.ts';
import { createTimeline } from './create-timeline.ts';
import { createViewport } from './create-viewport.ts';
import { Scrubber } from './Scrubber.tsx';
import { TimelineRows } from './TimelineRows.tsx';
import { TimelineTools } from './TimelineTools.tsx';
import { NORMAL_ZOOM } from './zoom.ts';
import '../view.css';
import './timeline.css';
import './rows.css';
import './lanes.css';

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

import { type JSX, Show } from 'solid-js';
import type { WorkbenchStrings } from '../../i18n/en/workbench.ts';
import type { LiveRun } from '../run/live-run.ts';

/** Above the views of the wire, while the lab server can't be watched: why they stay empty, and what to do. */
export function TapNotice(props: { readonly live: LiveRun; readonly strings: WorkbenchStrings }): JSX.Element {
	return (
		<Show when={props.live.tapStatus() === 'absent' && props.live.source() === 'run'}>
			<div class="wl-notice">
				<p>{props.strings.untapped}</p>
				<button type="button" class="wl-button" onClick={() => props.live.retryTap()}>
					{props.strings.retry}
				</button>
			</div>
		</Show>
	);
}

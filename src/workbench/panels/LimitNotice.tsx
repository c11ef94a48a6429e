import { createMemo, type JSX, Show } from 'solid-js';
import type { WorkbenchStrings } from '../../i18n/en/workbench.ts';
import { limitIn } from '../../trace/lab-limit.ts';
import type { TraceModel } from '../../trace/model.ts';
import type { LiveRun } from '../run/live-run.ts';

/** The last connections that are looked at: one that was refused for a limit is followed by others soon. */
const LOOKED_AT = 16;

function limitReached({ connections }: TraceModel) {
	for (const { response } of connections.slice(-LOOKED_AT)) {
		const limit = response?.head ? limitIn(response.head.headers) : null;
		if (limit !== null) return limit;
	}
	return null;
}

/** Above the views, while the lab server refuses sockets because of a limit: which one, and what to do. */
export function LimitNotice(props: { readonly live: LiveRun; readonly strings: WorkbenchStrings }): JSX.Element {
	const limit = createMemo(() => {
		props.live.revision();
		return limitReached(props.live.trace());
	});
	return (
		<Show when={limit()}>
			{(name) => (
				<div class="wl-notice">
					<p>{props.strings.limits[name()]}</p>
				</div>
			)}
		</Show>
	);
}

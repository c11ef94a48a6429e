import { createMemo, type JSX, Show } from 'solid-js';
import type { WorkbenchStrings } from '../../i18n/en/workbench.ts';
import { limitReached } from '../../trace/ending.ts';
import type { LiveRun } from '../run/live-run.ts';
import type { ServerNews } from '../run/server-news.ts';

/** Above the views, while the lab server refuses sockets because of a limit: which one, and what to do. */
export function LimitNotice(props: { readonly live: LiveRun; readonly strings: WorkbenchStrings }): JSX.Element {
	const limit = createMemo(() => {
		props.live.revision();
		return limitReached(props.live.trace().connections);
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

interface ServerNoticeProps {
	readonly news: ServerNews | null;
	readonly strings: WorkbenchStrings;
	readonly onRetry: () => void;
	readonly onRun: () => void;
}

/** Above the views of the wire, while the lab server is away or can't be watched, and when it is back: what to do. */
export function ServerNotice(props: ServerNoticeProps): JSX.Element {
	return (
		<Show when={props.news}>
			{(news) => (
				<div class="wl-notice" data-kind={news() === 'back' ? 'note' : undefined}>
					<p>{props.strings.server[news()]}</p>
					<button type="button" class="wl-button" onClick={() => (news() === 'back' ? props.onRun() : props.onRetry())}>
						{news() === 'back' ? props.strings.runAgain : props.strings.retry}
					</button>
				</div>
			)}
		</Show>
	);
}

import { type JSX, Show } from 'solid-js';
import type { WorkbenchStrings } from '../../i18n/en/workbench.ts';
import type { ServerNews } from '../run/server-news.ts';

export interface ServerNoticeProps {
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

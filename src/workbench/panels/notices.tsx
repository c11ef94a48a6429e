import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { siteAddress } from '../../browser/site-address.ts';
import type { WorkbenchStrings } from '../../i18n/en/workbench.ts';
import { limitReached } from '../../trace/ending.ts';
import type { OtherEngine } from '../props.ts';
import { unpackRecording } from '../recording.ts';
import type { LiveRun } from '../run/live-run.ts';
import type { ServerNews } from '../run/server-news.ts';
import './recorded-mark.css';

/** What is known of a lab's recorded runs. */
export interface Recorded {
	/** `<group>/<lab>` */
	readonly lab: string;
	/** The one that came with the page. */
	readonly recording: string | null;
	readonly browser: string | null;
	readonly elsewhere: readonly OtherEngine[];
}

/** The engine of the recording that came with the page. */
const OWN = '';

/** Says that the run was recorded, and in which browser; where others do something else, lets one look at theirs. */
export function RecordedMark(props: {
	readonly live: LiveRun;
	readonly strings: WorkbenchStrings;
	readonly recorded: Recorded;
	readonly onProblem: (sentence: string) => void;
}): JSX.Element {
	const [engine, setEngine] = createSignal(OWN);
	const { recorded } = props;
	const all = [{ engine: OWN, browser: recorded.browser ?? '' }, ...recorded.elsewhere];
	const browser = () => all.find((one) => one.engine === engine())?.browser ?? '';

	const show = async (chosen: string): Promise<void> => {
		if (chosen === OWN) {
			if (recorded.recording !== null) props.live.openRecording(unpackRecording(recorded.recording));
		} else {
			const [{ loadTrace }, response] = await Promise.all([
				import('../../trace/json.ts'),
				fetch(siteAddress(`/recordings/${recorded.lab}/${chosen}.json`)),
			]);
			const { events } = loadTrace(await response.text());
			// Someone may have pressed Run meanwhile.
			if (!props.live.recorded()) return;
			props.live.openRecording(events);
		}
		setEngine(chosen);
	};

	return (
		<div class="wl-recorded" title={props.strings.recordedHint(browser())}>
			<Show when={recorded.elsewhere.length > 0} fallback={props.strings.recordedBadge}>
				<select
					autocomplete="off"
					class="wl-recorded__engines"
					aria-label={props.strings.recordedElsewhere}
					title={props.strings.recordedElsewhere}
					onChange={({ currentTarget }) =>
						show(currentTarget.value).catch(() => {
							currentTarget.value = engine();
							props.onProblem(props.strings.loadFailed);
						})
					}
				>
					<For each={all}>
						{(one) => (
							<option value={one.engine} selected={one.engine === engine()}>
								{one.browser.replace(/ .*$/, '')}
							</option>
						)}
					</For>
				</select>
			</Show>
		</div>
	);
}

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

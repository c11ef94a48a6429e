import { createUniqueId, For, type JSX, onMount, Show } from 'solid-js';
import type { WorkbenchStrings } from '../../i18n/en/workbench.ts';
import { ConsoleView } from '../../views/console/ConsoleView.tsx';
import type { Selection } from '../../views/selection.ts';
import type { CoverReason } from '../cover.ts';
import type { LiveRun } from '../run/live-run.ts';
import type { ServerNews } from '../run/server-news.ts';
import type { LabWords } from '../words.ts';
import { createTabs, TABS, type Tab, type TabsProps, VIEWS } from './create-tabs.ts';
import { LimitNotice, type Recorded, RecordedMark, ServerNotice } from './notices.tsx';
import { tabForKey } from './tab-keys.ts';
import { ViewPanel } from './ViewPanel.tsx';

export interface PanelsProps extends TabsProps {
	readonly live: LiveRun;
	readonly words: LabWords;
	readonly selection: Selection;
	readonly recordings: Recorded;
	/** Something could not be shown: a sentence that says why. */
	readonly onProblem: (sentence: string) => void;
	/** What must be known of the lab server; null for nothing. */
	readonly news: ServerNews | null;
	readonly onRun: () => void;
	/** What must be said of the file that the trace came from. */
	readonly fileNote: string | null;
	/** The number of the reader's run that is shown, from 1. */
	readonly run: number;
	/** The code in the editor is the one that the trace was made by. */
	readonly ownCode: boolean;
	/** Why the recorded run is not shown; null where it is. */
	readonly cover: CoverReason | null;
	readonly onLift: () => void;
	/** A line of the code was pointed at; undefined where the lines are those of other code. */
	readonly onLine: ((line: number, program?: 'server') => void) | undefined;
}

/**
 * What happened: the console, and the views of the trace. One tab at a time on a narrow lab; console and one view both in
 * sight on a wide one, where they stand apart. CSS chooses between the two, so that nothing moves when the script arrives; roles follow it.
 */
export function Panels(props: PanelsProps): JSX.Element {
	const id = createUniqueId();
	const { lab: strings, console: consoleStrings } = props.words;
	const shown = createTabs(props);
	const tabs: Partial<Record<Tab, HTMLButtonElement>> = {};
	let list!: HTMLDivElement;

	/** What the trace is of, beside the tabs. */
	const badge = (): string | null => {
		switch (props.live.source()) {
			case 'recording':
				return props.ownCode ? strings.recordedBadge : strings.recordedOther;
			case 'run':
				return strings.ownBadge(props.run);
			case 'file':
				return strings.openedBadge;
			default:
				return null;
		}
	};

	const onKeyDown = (event: KeyboardEvent): void => {
		const tab = tabForKey<Tab>(event.key, shown.choices(), shown.selected());
		if (tab === null) return;
		event.preventDefault();
		shown.select(tab);
		tabs[tab]?.focus();
	};

	onMount(() => {
		const lab = list.closest('section');
		for (const type of ['pointerenter', 'pointerdown', 'focusin', 'keydown']) {
			lab?.addEventListener(type, shown.visit, { once: true, passive: true });
		}
	});

	const panel = (tab: Tab, child: JSX.Element): JSX.Element => (
		// biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles that it can have take a name.
		<div
			class={`wl-panel wl-panel--${tab}`}
			id={`${id}-${tab}-panel`}
			role={tab === 'console' && props.apart ? 'group' : 'tabpanel'}
			aria-labelledby={`${id}-${tab}`}
			data-narrow={shown.narrow() === tab ? '' : undefined}
			data-wide={tab === 'console' || shown.view() === tab ? '' : undefined}
		>
			<p class="wl-panel__caption" aria-hidden="true">
				{strings.tabs[tab]}
			</p>
			<Cover reason={props.cover} strings={strings} onLift={props.onLift} />
			{child}
		</div>
	);

	return (
		<>
			<div class="wl-tabs">
				{/* Where it is too narrow it scrolls, and would be a stop of the Tab key by itself in Firefox, before its own tabs. */}
				<div
					class="wl-tabs__list"
					ref={list}
					role="tablist"
					aria-label={strings.views}
					tabIndex={-1}
					onKeyDown={onKeyDown}
				>
					<For each={TABS}>
						{(tab) => (
							<button
								type="button"
								role="tab"
								class={`wl-tab wl-tab--${tab}`}
								id={`${id}-${tab}`}
								ref={(element) => {
									tabs[tab] = element;
								}}
								aria-controls={`${id}-${tab}-panel`}
								aria-selected={shown.selected() === tab}
								tabIndex={shown.selected() === tab ? 0 : -1}
								data-narrow={shown.narrow() === tab ? '' : undefined}
								data-wide={shown.view() === tab ? '' : undefined}
								onClick={() => shown.select(tab)}
							>
								{strings.tabs[tab]}
							</button>
						)}
					</For>
				</div>
				<Show
					when={props.live.recorded() && props.ownCode}
					fallback={
						<Show keyed when={badge()}>
							{(text) => (
								<span class="wl-recorded" data-source={props.live.source()}>
									{text}
								</span>
							)}
						</Show>
					}
				>
					<RecordedMark
						live={props.live}
						strings={strings}
						recorded={props.recordings}
						onProblem={(sentence) => props.onProblem(sentence)}
					/>
				</Show>
			</div>
			{panel(
				'console',
				<ConsoleView
					trace={props.live.trace()}
					revision={shown.revision('console')}
					strings={consoleStrings}
					onLine={props.onLine}
				/>,
			)}
			<For each={VIEWS}>
				{(name) =>
					panel(
						name,
						<>
							<ServerNotice
								news={props.news}
								strings={strings}
								onRetry={() => props.live.retryTap()}
								onRun={() => props.onRun()}
							/>
							<LimitNotice live={props.live} strings={strings} />
							<Show when={props.live.source() === 'file' && props.fileNote}>
								{(note) => (
									<div class="wl-notice" data-kind="note">
										<p>{note()}</p>
									</div>
								)}
							</Show>
							<ViewPanel
								view={name}
								first={name === shown.first}
								live={props.live}
								words={props.words}
								selection={props.selection}
								revision={shown.revision(name)}
								wanted={shown.wanted(name)}
							/>
						</>,
					)
				}
			</For>
		</>
	);
}

/** In the place of a recorded run that is not shown yet: why, and how to see it. */
function Cover(props: {
	readonly reason: CoverReason | null;
	readonly strings: WorkbenchStrings;
	readonly onLift: () => void;
}): JSX.Element {
	return (
		<Show when={props.reason}>
			{(reason) => (
				<div class="wl-veil">
					<p>{reason() === 'guess' ? props.strings.covered : props.strings.coveredOther}</p>
					<button type="button" class="wl-button" onClick={() => props.onLift()}>
						{props.strings.uncover}
					</button>
				</div>
			)}
		</Show>
	);
}

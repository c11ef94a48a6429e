import { createEffect, createSignal, createUniqueId, For, type JSX, on, onMount, Show } from 'solid-js';
import type { DrawnView, ViewName } from '../../exercises/check.ts';
import type { TraceModel } from '../../trace/model.ts';
import { ConsoleView } from '../../views/console/ConsoleView.tsx';
import type { Selection } from '../../views/selection.ts';
import type { CoverReason } from '../cover.ts';
import type { Addressed } from '../guide.ts';
import type { LiveRun } from '../run/live-run.ts';
import type { ServerNews } from '../run/server-news.ts';
import type { LabWords } from '../words.ts';
import { Cover } from './Cover.tsx';
import { LimitNotice } from './LimitNotice.tsx';
import { VIEWS } from './panel-views.ts';
import { type Recorded, RecordedMark } from './RecordedMark.tsx';
import { ServerNotice } from './ServerNotice.tsx';
import { createStaggered } from './staggered.ts';
import { tabForKey } from './tab-keys.ts';
import { ViewPanel } from './ViewPanel.tsx';

const TABS = ['console', ...VIEWS] as const;
type Tab = (typeof TABS)[number];

/** What follows a run also where nobody sees it: the views whose pictures come with the page, and the console. */
const FOLLOWING = ['console', 'handshake', 'frames'] as const satisfies readonly Tab[];

const follows = (tab: Tab): tab is (typeof FOLLOWING)[number] => FOLLOWING.some((following) => following === tab);

export interface PanelsProps {
	readonly live: LiveRun;
	readonly words: LabWords;
	readonly selection: Selection;
	readonly recordings: Recorded;
	/** Something could not be shown: a sentence that says why. */
	readonly onProblem: (sentence: string) => void;
	/** What must be known of the lab server; null for nothing. */
	readonly news: ServerNews | null;
	readonly onRun: () => void;
	/** Console and views have places of their own; otherwise the console is a tab among the others. */
	readonly apart: boolean;
	/** A tab that was asked for, by its number from 0 or by its view; null for none. */
	readonly asked: number | ViewName | null;
	readonly onAnswered: () => void;
	/** The view that is shown first; null for the one that has something to tell. */
	readonly first: DrawnView | null;
	/** What an address of the page asks to be shown; null for nothing. */
	readonly addressed: Addressed | null;
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

/** The view that has something to tell: where no frame was sent, it is the handshake. */
function telling({ connections }: TraceModel): DrawnView {
	if (connections.length === 0) return 'timeline';
	return connections.every(({ frames }) => frames.length === 0) ? 'handshake' : 'frames';
}

/**
 * What happened: the console, and the views of the trace. One tab at a time on a narrow lab; console and one view both in
 * sight on a wide one, where they stand apart. CSS chooses between the two, so that nothing moves when the script arrives; roles follow it.
 */
export function Panels(props: PanelsProps): JSX.Element {
	const id = createUniqueId();
	const { lab: strings, console: consoleStrings } = props.words;
	const [narrow, setNarrow] = createSignal<Tab>('console');
	const first = props.first ?? telling(props.live.trace());
	const [view, setView] = createSignal<ViewName>(first);
	/** Someone came near: from then on, the view in sight is alive. */
	const [visited, setVisited] = createSignal(false);
	const tabs: Partial<Record<Tab, HTMLButtonElement>> = {};
	let list!: HTMLDivElement;
	const selected = (): Tab => (props.apart ? view() : narrow());

	const select = (tab: Tab): void => {
		setVisited(true);
		setNarrow(tab);
		if (tab !== 'console') setView(tab);
	};

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
		const tab = tabForKey<Tab>(event.key, props.apart ? VIEWS : TABS, selected());
		if (tab === null) return;
		event.preventDefault();
		select(tab);
		tabs[tab]?.focus();
	};

	createEffect(
		on(
			() => props.addressed,
			(addressed) => {
				if (addressed !== null) select(addressed.view);
			},
		),
	);
	// What was seen beside the console stays in sight when the console becomes a tab, as it does in full screen.
	createEffect(
		on(
			() => props.apart,
			(apart) => {
				if (!apart && visited()) setNarrow(view());
			},
			{ defer: true },
		),
	);
	createEffect(() => {
		const { asked } = props;
		if (asked === null) return;
		const tab = typeof asked === 'number' ? (props.apart ? VIEWS : TABS)[asked] : asked;
		if (tab !== undefined) select(tab);
		props.onAnswered();
	});
	onMount(() => {
		const lab = list.closest('section');
		const visit = (): void => {
			setVisited(true);
		};
		for (const type of ['pointerenter', 'pointerdown', 'focusin', 'keydown']) {
			lab?.addEventListener(type, visit, { once: true, passive: true });
		}
	});

	const shown = (tab: Tab): boolean => (props.apart ? tab === 'console' || view() === tab : narrow() === tab);
	const later = createStaggered(props.live.revision, FOLLOWING);
	/** What stood there when a view was last in sight. */
	const left = new Map<Tab, number>();
	/**
	 * A flood costs only what is in sight: some views follow at a slower pace where nobody sees them, the others wait and
	 * catch up.
	 */
	const revision = (tab: Tab): number => {
		if (!shown(tab)) return follows(tab) ? later(tab) : (left.get(tab) ?? 0);
		const now = props.live.revision();
		left.set(tab, now);
		return now;
	};
	/** Once code has run here, no picture of the recording may be left. */
	const wanted = (tab: ViewName): boolean =>
		(visited() && shown(tab)) || (follows(tab) && !props.live.recorded() && later(tab) > 0);
	const panel = (tab: Tab, child: JSX.Element): JSX.Element => (
		// biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles that it can have take a name.
		<div
			class={`wl-panel wl-panel--${tab}`}
			id={`${id}-${tab}-panel`}
			role={tab === 'console' && props.apart ? 'group' : 'tabpanel'}
			aria-labelledby={`${id}-${tab}`}
			data-narrow={narrow() === tab ? '' : undefined}
			data-wide={tab === 'console' || view() === tab ? '' : undefined}
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
				<div class="wl-tabs__list" ref={list} role="tablist" aria-label={strings.views} onKeyDown={onKeyDown}>
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
								aria-selected={selected() === tab}
								tabIndex={selected() === tab ? 0 : -1}
								data-narrow={narrow() === tab ? '' : undefined}
								data-wide={view() === tab ? '' : undefined}
								onClick={() => select(tab)}
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
					revision={revision('console')}
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
								first={name === first}
								live={props.live}
								words={props.words}
								selection={props.selection}
								revision={revision(name)}
								wanted={wanted(name)}
							/>
						</>,
					)
				}
			</For>
		</>
	);
}

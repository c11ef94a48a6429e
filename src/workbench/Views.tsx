import { createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import type { TraceModel } from '../trace/model.ts';
import { ConsoleView, createReasons, FramesView, HandshakeView } from '../views/index.ts';
import type { LiveRun } from './run/live-run.ts';
import { TapNotice } from './TapNotice.tsx';
import { tabForKey } from './tab-keys.ts';
import { createUnhurried } from './unhurried.ts';
import type { LabWords } from './words.ts';

const TABS = ['console', 'handshake', 'frames'] as const;
type Tab = (typeof TABS)[number];
/** On a wide lab the console has a place of its own, and the tabs are about the wire. */
type WireTab = Exclude<Tab, 'console'>;
const WIRE_TABS: readonly WireTab[] = ['handshake', 'frames'];

export interface ViewsProps {
	readonly live: LiveRun;
	readonly words: LabWords;
	readonly wide: boolean;
	/** A line of the code was pointed at. */
	readonly onLine: (line: number) => void;
}

/** The view that has something to tell: where no frame was sent, it is the handshake. */
function telling({ connections }: TraceModel): WireTab {
	const silent = connections.length > 0 && connections.every(({ frames }) => frames.length === 0);
	return silent ? 'handshake' : 'frames';
}

/**
 * What happened, in three views. One tab at a time on a narrow lab; console and wire both in sight on a wide one.
 * CSS chooses between the two, so that nothing moves when the script arrives; roles follow it.
 */
export function Views(props: ViewsProps): JSX.Element {
	const id = createUniqueId();
	const { lab: strings, views, reasons, loadReasons } = props.words;
	const handshakeReasons = createReasons(reasons, loadReasons);
	const [narrow, setNarrow] = createSignal<Tab>('console');
	const [wire, setWire] = createSignal<WireTab>(telling(props.live.trace()));
	const tabs: Partial<Record<Tab, HTMLButtonElement>> = {};
	const selected = (): Tab => (props.wide ? wire() : narrow());

	const select = (tab: Tab): void => {
		setNarrow(tab);
		if (tab !== 'console') setWire(tab);
	};

	const onKeyDown = (event: KeyboardEvent): void => {
		const tab = tabForKey<Tab>(event.key, props.wide ? WIRE_TABS : TABS, selected());
		if (tab === null) return;
		event.preventDefault();
		select(tab);
		tabs[tab]?.focus();
	};

	const shown = (tab: Tab): boolean => (props.wide ? tab === 'console' || wire() === tab : narrow() === tab);
	const unhurried = createUnhurried(props.live.revision);
	/** A view that nobody sees follows at a slower pace, so that a flood costs only what is in sight. */
	const revision = (tab: Tab): number => (shown(tab) ? props.live.revision() : unhurried());
	const panel = (tab: Tab, child: JSX.Element): JSX.Element => (
		// biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles that it can have take a name.
		<div
			class={`wl-panel wl-panel--${tab}`}
			id={`${id}-${tab}-panel`}
			role={tab === 'console' && props.wide ? 'group' : 'tabpanel'}
			aria-labelledby={`${id}-${tab}`}
			data-narrow={narrow() === tab ? '' : undefined}
			data-wide={tab === 'console' || wire() === tab ? '' : undefined}
		>
			<p class="wl-panel__caption" aria-hidden="true">
				{strings[tab]}
			</p>
			{child}
		</div>
	);

	return (
		<>
			<div class="wl-tabs" role="tablist" aria-label={strings.views} onKeyDown={onKeyDown}>
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
							data-wide={wire() === tab ? '' : undefined}
							onClick={() => select(tab)}
						>
							{strings[tab]}
						</button>
					)}
				</For>
				<Show when={props.live.recorded()}>
					<span class="wl-recorded" title={strings.recordedHint}>
						{strings.recordedBadge}
					</span>
				</Show>
			</div>
			{panel(
				'console',
				<ConsoleView
					trace={props.live.trace()}
					revision={revision('console')}
					strings={views}
					onLine={(line) => props.onLine(line)}
				/>,
			)}
			{panel(
				'handshake',
				<>
					<TapNotice live={props.live} strings={strings} />
					<HandshakeView
						trace={props.live.trace()}
						revision={revision('handshake')}
						strings={views}
						reasons={handshakeReasons}
					/>
				</>,
			)}
			{panel(
				'frames',
				<>
					<TapNotice live={props.live} strings={strings} />
					<FramesView trace={props.live.trace()} revision={revision('frames')} strings={views} />
				</>,
			)}
		</>
	);
}

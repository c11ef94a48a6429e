import { createEffect, createSignal, createUniqueId, on, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { SendingStrings } from '../../i18n/en/tools/send.ts';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { TraceModel } from '../../trace/model.ts';
import { createSelection } from '../../views/selection.ts';
import { Tabs } from '../parts/Tabs.tsx';

const VIEWS = ['timeline', 'frames', 'handshake', 'states'] as const;
type View = (typeof VIEWS)[number];

/** Each is a chunk of its own. */
const LOAD = {
	timeline: async () => (await import('../../views/timeline/TimelineView.tsx')).TimelineView,
	frames: async () => {
		const { FramesView } = await import('../../views/frame-list/FramesView.tsx');
		return (props: Parameters<typeof FramesView>[0]) => FramesView(props);
	},
	handshake: async () => (await import('../../views/handshake/HandshakeView.tsx')).HandshakeView,
	states: async () => (await import('../../views/states/StatesView.tsx')).StatesView,
} satisfies Record<View, unknown>;

/** What came of a sending, in the views of the labs; what is chosen in one is chosen in all. */
export function SentViews(props: {
	readonly trace: TraceModel;
	readonly revision: number;
	readonly strings: SendingStrings;
	readonly views: ViewsStrings;
}) {
	const id = createUniqueId();
	const [view, setView] = createSignal<View>('timeline');
	// A resource of Solid would weigh on every page: its runtime is one chunk.
	const [loaded, setLoaded] = createSignal<Awaited<ReturnType<(typeof LOAD)[View]>> | null>(null);
	createEffect(
		on(view, async (name) => {
			const component = await LOAD[name]();
			if (view() === name) setLoaded(() => component);
		}),
	);
	const selection = createSelection(
		() => props.trace,
		() => props.revision,
	);
	return (
		<div class="wl-tool__sent">
			<Tabs
				id={id}
				label={props.strings.viewsLabel}
				names={VIEWS}
				words={props.strings.views}
				chosen={view()}
				panel={() => `${id}-panel`}
				onChoose={setView}
			/>
			<div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${view()}`} class="wl-tool__sent-view">
				<Show when={loaded()} keyed>
					{(component) => (
						<Dynamic
							component={component}
							trace={props.trace}
							revision={props.revision}
							strings={props.views}
							selection={selection}
							live={false}
						/>
					)}
				</Show>
			</div>
		</div>
	);
}

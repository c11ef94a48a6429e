import { type Component, createEffect, createSignal, type JSX, on, onCleanup, onMount, Show } from 'solid-js';
import { Dynamic, NoHydration } from 'solid-js/web';
import type { ViewName } from '../../exercises/check.ts';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { SocketId } from '../../trace/events.ts';
import type { Selection } from '../../views/selection.ts';
import type { ViewProps } from '../../views/view-props.ts';
import type { LiveRun } from '../run/live-run.ts';
import type { LabWords } from '../words.ts';
import { InteractionReplay } from './interaction-replay.ts';

/** What a view is given in a lab. */
interface PanelViewProps extends ViewProps {
	/** Code is running, so that its sockets can be used. */
	readonly live: boolean;
	/** Sends a message of the reader's own through a socket of the running code. */
	readonly onSend: (socket: SocketId, data: string | Uint8Array) => void;
}

type PanelView = Component<PanelViewProps>;

/** Astro puts the style sheets of all that the server can import into each page: what it does not draw is not there. */
const undrawn = async (): Promise<PanelView> => {
	throw new Error('The server does not draw this view.');
};

/** Fetches a view; each is a chunk of its own. */
export const loadView = {
	timeline: async () => (await import('../../views/timeline/TimelineView.tsx')).TimelineView,
	handshake: async () => (await import('../../views/handshake/HandshakeView.tsx')).HandshakeView,
	frames: async () => (await import('../../views/frame-list/FramesView.tsx')).FramesView,
	states: import.meta.env.SSR ? undrawn : async () => (await import('../../views/states/StatesView.tsx')).StatesView,
	buffer: async () => {
		if (!import.meta.env.SSR) await import('../../views/buffer/styles.ts');
		return (await import('../../views/buffer/BufferView.tsx')).BufferView;
	},
} satisfies Record<ViewName, () => Promise<PanelView>>;

/**
 * On the server, what pages are drawn with; null in a page, which fetches what is used. A page carries the picture of the
 * view that is shown first: what readers without a script get, and what is printed. All five would weigh more than the
 * lesson around them.
 */
const drawnViews: Readonly<Partial<Record<ViewName, PanelView>>> | null = import.meta.env.SSR
	? {
			timeline: await loadView.timeline(),
			handshake: await loadView.handshake(),
			frames: await loadView.frames(),
			buffer: await loadView.buffer(),
		}
	: null;

/** @returns the view as the server draws it; null where it does not, and in a page */
function drawnView(view: ViewName, first: boolean): PanelView | null {
	return first ? (drawnViews?.[view] ?? null) : null;
}

export interface ViewPanelProps {
	readonly view: ViewName;
	/** It is the one that is shown first. */
	readonly first: boolean;
	readonly live: LiveRun;
	readonly words: LabWords;
	readonly selection: Selection;
	readonly revision: number;
	/** Someone uses it, or its trace grew: it must come alive. */
	readonly wanted: boolean;
}

interface Loaded {
	readonly View: Component<PanelViewProps>;
	readonly strings: ViewsStrings;
}

/**
 * One view of the trace. A page brings the picture that the server drew from the recording, and no code for it; the live
 * view is fetched when it is wanted and takes the picture's place, with all that was done to the picture meanwhile.
 */
export function ViewPanel(props: ViewPanelProps): JSX.Element {
	const { words } = props;
	const drawn = drawnView(props.view, props.first);
	let still!: HTMLDivElement;
	let living: HTMLDivElement | undefined;
	const [loaded, setLoaded] = createSignal<Loaded | null>(null);
	const [inPage, setInPage] = createSignal<ViewsStrings | null>(null);
	const [failed, setFailed] = createSignal(false);
	let loading = false;
	let gone = false;
	let place: InteractionReplay | null = null;
	onMount(() => {
		place = new InteractionReplay(still);
		if (place.used) void load();
	});
	onCleanup(() => {
		gone = true;
	});

	const load = async (): Promise<void> => {
		if (loading || loaded() !== null) return;
		loading = true;
		setFailed(false);
		try {
			const [View, strings] = await Promise.all([loadView[props.view](), words.loadViews()]);
			await place?.untouched();
			if (gone) return;
			setLoaded({ View, strings });
			const restore = living && place ? place.restore(living) : () => undefined;
			// Emptied, not removed: Solid puts notices before it, and finds their place by it.
			still.replaceChildren();
			still.hidden = true;
			restore();
		} catch {
			// The server is away. The picture stays.
			if (!gone) setFailed(true);
		} finally {
			loading = false;
		}
	};
	// The server is back when the tap is: what could not be fetched is tried again.
	createEffect(
		on([() => props.wanted, () => props.live.tapStatus() === 'open'], ([wanted]) => {
			if (wanted) void load();
		}),
	);

	createEffect(() => {
		if (props.live.transport() === 'wire' || loaded() === null || inPage() !== null) return;
		// Without them the words are those of the wire; the lab's mark says what it was.
		words.loadViewsInPage().then(setInPage, () => undefined);
	});

	const view = ({ View, strings }: Loaded): JSX.Element => (
		<Dynamic
			component={View}
			trace={props.live.trace()}
			revision={props.revision}
			strings={props.live.transport() === 'page' ? (inPage() ?? strings) : strings}
			selection={props.selection}
			live={props.live.state().live}
			onSend={(socket, data) => props.live.send(socket, data)}
		/>
	);

	return (
		<>
			<Show when={failed()}>
				<div class="wl-notice">
					<p>{words.lab.loadFailed}</p>
					<button type="button" class="wl-button" onClick={() => void load()}>
						{words.lab.retry}
					</button>
				</div>
			</Show>
			<div class="wl-panel__view" ref={still}>
				<NoHydration>{drawn && words.views && view({ View: drawn, strings: words.views })}</NoHydration>
			</div>
			<Show when={loaded()}>
				{(ready) => (
					<div
						class="wl-panel__view"
						ref={(element) => {
							living = element;
						}}
					>
						{view(ready())}
					</div>
				)}
			</Show>
		</>
	);
}

import type { Component } from 'solid-js';
import type { ViewName } from '../../exercises/check.ts';
import type { SocketId } from '../../trace/events.ts';
import type { ViewProps } from '../../views/view-props.ts';

/** What a view is given in a lab. */
export interface PanelViewProps extends ViewProps {
	/** Code is running, so that its sockets can be used. */
	readonly live: boolean;
	/** Sends a message of the reader's own through a socket of the running code. */
	readonly onSend: (socket: SocketId, data: string | Uint8Array) => void;
}

export type PanelView = Component<PanelViewProps>;

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
export function drawnView(view: ViewName, first: boolean): PanelView | null {
	return first ? (drawnViews?.[view] ?? null) : null;
}

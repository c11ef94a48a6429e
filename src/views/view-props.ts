import { type Accessor, createMemo } from 'solid-js';
import type { ViewsStrings } from '../i18n/en/views.ts';
import type { SocketId } from '../trace/events.ts';
import type { TraceModel } from '../trace/model.ts';
import type { TraceRef } from '../trace/trace-ref.ts';

/** What every view of a trace is given. */
export interface ViewProps {
	readonly trace: TraceModel;
	/** Increases whenever the trace has grown. */
	readonly revision: number;
	readonly strings: ViewsStrings;
}

/** Which socket a view shows. Without `socket` the view keeps the choice itself and begins with the first. */
export interface SocketSelection {
	readonly socket?: SocketId | null | undefined;
	readonly onSocket?: ((socket: SocketId) => void) | undefined;
}

/** A frame of a trace, as a view points at it. */
export type FrameRef = Extract<TraceRef, { readonly kind: 'frame' }>;

/**
 * A value read from a growing trace: read again at every revision, and passed on each time, as the model's lists and
 * connections grow in place.
 */
export function createReading<T>(props: ViewProps, read: (trace: TraceModel) => T): Accessor<T> {
	return createMemo(
		() => {
			void props.revision;
			return read(props.trace);
		},
		undefined,
		{ equals: false },
	);
}

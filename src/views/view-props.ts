import { type Accessor, createMemo } from 'solid-js';
import type { ViewsStrings } from '../i18n/en/views.ts';
import type { TraceModel } from '../trace/model.ts';
import type { Selection } from './selection.ts';

/** What every view of a trace is given. */
export interface ViewProps {
	readonly trace: TraceModel;
	/** Increases whenever the trace has grown. */
	readonly revision: number;
	readonly strings: ViewsStrings;
	/** What is chosen; shared with the other views of the same trace. */
	readonly selection: Selection;
}

/** The part of it that a reading needs. */
type Growing = Pick<ViewProps, 'trace' | 'revision'>;

/**
 * A value read from a growing trace: read again at every revision, and passed on each time, as the model's lists and
 * connections grow in place.
 */
export function createReading<T>(props: Growing, read: (trace: TraceModel) => T): Accessor<T> {
	return createMemo(
		() => {
			void props.revision;
			return read(props.trace);
		},
		undefined,
		{ equals: false },
	);
}

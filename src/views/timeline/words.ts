import type { ReadyState } from '../../trace/events.ts';

/** What a row says. */
export interface RowWords {
	/** What happened; as code where it is code. */
	readonly main: string;
	readonly code: boolean;
	/** What else there is to say, less loudly. */
	readonly note: string;
	readonly tone: 'plain' | 'dim' | 'handshake' | 'control' | 'violation';
	/** What stands on the other peer's side of the row. */
	readonly across: string;
	/** Lines of code: of the call, or of the handlers of the event. */
	readonly lines: readonly number[];
	/** The `readyState` of this row's peer, where it began here. */
	readonly state: ReadyState | null;
}

import type { Accessor } from 'solid-js';
import type { ViewName } from '../exercises/check.ts';
import type { SavedTrace } from '../trace/json.ts';

/** What the part above the code may do with it. Texts name the server by its canonical origin. */
export interface CodeTools {
	readonly text: Accessor<string>;
	/** Puts other code into the editor, and says so; what was there can be brought back, if it was a reader's own. */
	replace(text: string, done: string | null): void;
	/** Whether what is in the editor is the reader's own. */
	mine(): boolean;
	/** Brings a view into sight. */
	show(view: ViewName): void;
	/** What Run does first, instead of running; null for nothing. */
	hold(ask: (() => void) | null): void;
	/** Runs the code, whatever Run would do first. */
	run(): void;
	/** The run that is shown, as it is now; it has no events before there is one. */
	shown(): SavedTrace;
	/** Shows a run that came from elsewhere. */
	open(run: SavedTrace, about: string | null): void;
	/** Says something beside where the lab stands. */
	say(note: string): void;
}

import type { DrawnView } from '../exercises/check.ts';
import type { NetworkSettings } from '../exercises/network-settings.ts';
import type { TwoPrograms } from '../exercises/scripted-client.ts';
import type { Transport } from '../trace/json.ts';

/** What an exercise shows before its checks are loaded. */
export interface ExerciseText {
	readonly task: string;
	readonly checks: readonly { readonly id: string; readonly text: string }[];
	readonly hints: readonly string[];
}

/** An engine in which the starter comes out differently than in the recording; its own is at `/recordings/<lab>/<engine>.json`. */
export interface OtherEngine {
	readonly engine: string;
	/** Name and version of the browser that made it. */
	readonly browser: string;
}

/** The recorded run of a lab. */
export interface LabRecording {
	/** A real run (`packRecording`), shown before anyone presses Run; null until `npm run record` has made it. */
	readonly recording: string | null;
	/** When that was: ISO 8601, UTC; null where it is not known. */
	readonly recordedAt: string | null;
	/** Name and version of the browser that made it; null where they are not known. */
	readonly recordedIn: string | null;
	/** Engines in which the starter comes out differently. */
	readonly elsewhere: readonly OtherEngine[];
}

/** Of code that nobody has recorded. */
export const UNRECORDED: LabRecording = { recording: null, recordedAt: null, recordedIn: null, elsewhere: [] };

/** A lab, as its page hands it over: values only, since they travel from the server to the browser. */
export interface WorkbenchProps extends LabRecording {
	/** `<lesson>/<lab>` */
	readonly id: string;
	readonly title: string;
	/** The code that it begins with; the server is written `ws://localhost:4321`. */
	readonly starter: string;
	/** Only exercises have one. */
	readonly solution: string | null;
	readonly exercise: ExerciseText | null;
	/** The view that is shown first; null for the one that has something to tell. */
	readonly view: DrawnView | null;
	/** The recorded run is covered until someone asks for it or presses Run: the page asks for a guess first. */
	readonly guess: boolean;
	/** Who connects to the lab's `server.js`; null where there is none. */
	readonly programs: TwoPrograms | null;
	/** Where it runs, unless its reader chooses otherwise; left out or null for whichever answers. */
	readonly transport?: Transport | null;
	/** What the network of its runs in the page begins with. */
	readonly network?: NetworkSettings | null;
	/** The editor's height, in lines. */
	readonly lines: number;
}

/** What an exercise shows before its checks are loaded. */
export interface ExerciseText {
	readonly task: string;
	readonly checks: readonly { readonly id: string; readonly text: string }[];
	readonly hints: readonly string[];
}

/** A lab, as its page hands it over: values only, since they travel from the server to the browser. */
export interface WorkbenchProps {
	/** `<lesson>/<lab>` */
	readonly id: string;
	readonly title: string;
	/** The code that it begins with; the server is written `ws://localhost:4321`. */
	readonly starter: string;
	/** Only exercises have one. */
	readonly solution: string | null;
	/** A real run (`packRecording`), shown before anyone presses Run. */
	readonly recording: string | null;
	readonly exercise: ExerciseText | null;
	/** The editor's height, in lines. */
	readonly lines: number;
}

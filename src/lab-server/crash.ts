/** A scenario that threw. Messages of errors may quote what a peer has sent, so they are left out. */
export interface Crash {
	/** Of the scenario. */
	readonly path: string;
	/** Of the error, such as `TypeError`. */
	readonly name: string;
	/** Where it was thrown, innermost first, one call a line. */
	readonly stack: string;
}

/** @param error whatever was thrown */
export function crashOf(path: string, error: unknown): Crash {
	if (!(error instanceof Error)) return { path, name: typeof error, stack: '' };
	const { name, message, stack = '' } = error;
	const head = `${name}: ${message}`;
	return { path, name, stack: stack.startsWith(head) ? stack.slice(head.length).trim() : '' };
}

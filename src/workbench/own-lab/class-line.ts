import type { KeptLab } from './kept-labs.ts';

/** The way from the page of own labs to the class that this browser directs. Whoever has a connection to it offers this. */
export interface ClassLine {
	/** What the class has been given. */
	readonly labs: readonly KeptLab[];
	/** @returns whether it has left: `labs` tells when the class has it */
	give(lab: KeptLab): boolean;
	/** Why the last lab was not taken: a sentence; null where nothing was refused. */
	readonly refused: string | null;
}

let line: ClassLine | null = null;
const listeners = new Set<(line: ClassLine | null) => void>();

/** @param offered null while there is no connection */
export function offerClassLine(offered: ClassLine | null): void {
	line = offered;
	for (const listener of listeners) listener(line);
}

/** Calls back with what is offered now, and with whatever takes its place. @returns ends it */
export function onClassLine(listener: (line: ClassLine | null) => void): () => void {
	listeners.add(listener);
	listener(line);
	return () => listeners.delete(listener);
}

import type { CodeEditorHandle, CodeEditorProps } from './CodeEditor.tsx';

/** Which program a line is of; undefined where there is one, and for the client's. */
export type LineOf = 'server' | undefined;

export interface LabEditorHandle extends Omit<CodeEditorHandle, 'revealLine' | 'markLines'> {
	revealLine(line: number, program: LineOf): void;
	/** @param server lines of `server.js`; it is shown when the other program has none */
	markLines(lines: readonly number[], server: readonly number[]): void;
}

/** The editor of a lab, whose code may be that of two programs. */
export interface LabEditorProps extends Omit<CodeEditorProps, 'onReady' | 'onCaret'> {
	readonly onReady: (editor: LabEditorHandle) => void;
	readonly onCaret: (line: number, program?: LineOf) => void;
}

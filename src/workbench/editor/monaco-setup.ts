import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/lineSelection/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/parameterHints/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/snippet/register';
import 'monaco-editor/features/suggest/register';
import 'monaco-editor/features/wordHighlighter/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/languages/definitions/javascript/register';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import { javascriptDefaults } from 'monaco-editor/languages/features/typescript/register';
import TypeScriptWorker from 'monaco-editor/languages/features/typescript/ts.worker?worker';
import { SERVER_TYPES } from './monaco-ws-types.ts';

export { editor, Range, Uri } from 'monaco-editor/editor';

declare global {
	interface Window {
		MonacoEnvironment?: { getWorker(workerId: string, label: string): Worker };
	}
}

window.MonacoEnvironment = {
	getWorker: (_workerId, label) => (label === 'javascript' ? new TypeScriptWorker() : new EditorWorker()),
};

/** `return` at the top level: a lab is the body of an async function. */
const RETURN_OUTSIDE_FUNCTION = 1108;

/** `ModuleDetectionKind.Force`: every lab is a module of its own, so that two on a page may use the same names. */
const FORCE = 3;

/** Not in a Worker, but a lab prints what they are asked to show. */
const DIALOGS = `
/** Printed to the console: a lab has no window. */
declare function alert(message?: unknown): void;
/** Printed to the console; answers true. */
declare function confirm(message?: string): boolean;
/** Printed to the console; answers null. */
declare function prompt(message?: string, defaultText?: string): string | null;
`;

javascriptDefaults.setCompilerOptions({
	allowJs: true,
	checkJs: true,
	allowNonTsExtensions: true,
	noEmit: true,
	target: 99,
	module: 99,
	moduleDetection: FORCE,
	// File names: a short name such as `webworker` would be read as JavaScript and declare nothing.
	lib: ['lib.esnext.d.ts', 'lib.webworker.d.ts', 'lib.webworker.iterable.d.ts', 'lib.webworker.asynciterable.d.ts'],
	strict: true,
	noImplicitAny: false,
	useUnknownInCatchVariables: false,
});
javascriptDefaults.setDiagnosticsOptions({
	noSemanticValidation: false,
	noSyntaxValidation: false,
	noSuggestionDiagnostics: true,
	diagnosticCodesToIgnore: [RETURN_OUTSIDE_FUNCTION],
});
javascriptDefaults.setExtraLibs([
	{ content: DIALOGS, filePath: 'ts:lab.d.ts' },
	{ content: SERVER_TYPES, filePath: 'ts:server.d.ts' },
]);

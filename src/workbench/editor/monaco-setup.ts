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
import { editor, Range } from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import { javascriptDefaults } from 'monaco-editor/languages/features/typescript/register';
import TypeScriptWorker from 'monaco-editor/languages/features/typescript/ts.worker?worker';
import { SERVER_TYPES } from './monaco-ws-types.ts';

export { editor, Range };

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

const LIGHT = 'wl-light';
const DARK = 'wl-dark';

/** Monaco's token types, and the custom property of code.css whose colour they take. */
const TOKENS = {
	'': '--wl-text',
	keyword: '--wl-code-keyword',
	string: '--wl-code-string',
	regexp: '--wl-code-string',
	number: '--wl-code-value',
	'type.identifier': '--wl-code-value',
	comment: '--wl-code-comment',
	delimiter: '--wl-text',
} as const;

const isLight = (): boolean => document.documentElement.dataset['theme'] === 'light';

/**
 * Gives every Monaco of the page the colours that the highlighted copies have under the page's present theme.
 *
 * @param box an editor's box, which has the custom properties
 */
function applyTheme(box: HTMLElement): void {
	const style = getComputedStyle(box);
	const colour = (name: string): string => style.getPropertyValue(name).trim();
	const name = isLight() ? LIGHT : DARK;
	editor.defineTheme(name, {
		base: isLight() ? 'vs' : 'vs-dark',
		inherit: true,
		rules: Object.entries(TOKENS).map(([token, property]) => ({ token, foreground: colour(property).slice(1) })),
		colors: {
			'editor.background': colour('--wl-surface'),
			'editor.foreground': colour('--wl-text'),
			'editorLineNumber.foreground': colour('--wl-text-dim'),
			'editorLineNumber.activeForeground': colour('--wl-text'),
			'editorCursor.foreground': colour('--wl-text'),
			'editor.selectionBackground': `${colour('--wl-accent')}47`,
			'editorWidget.background': colour('--wl-surface-raised'),
			'editorWidget.border': colour('--wl-border'),
			'editorHoverWidget.background': colour('--wl-surface-raised'),
			'editorHoverWidget.border': colour('--wl-border'),
			'editorSuggestWidget.background': colour('--wl-surface-raised'),
			'editorSuggestWidget.border': colour('--wl-border'),
			'editorError.foreground': colour('--wl-violation'),
			'scrollbarSlider.background': colour('--wl-border'),
			focusBorder: '#00000000',
			// Brackets in the colour of the text: the highlighted copy has no other either.
			...Object.fromEntries(
				[1, 2, 3, 4, 5, 6].map((depth) => [`editorBracketHighlight.foreground${depth}`, colour('--wl-text')]),
			),
		},
	});
	editor.setTheme(name);
}

/** @returns a function that ends the following */
export function followTheme(box: HTMLElement): () => void {
	applyTheme(box);
	const observer = new MutationObserver(() => applyTheme(box));
	observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
	return () => observer.disconnect();
}

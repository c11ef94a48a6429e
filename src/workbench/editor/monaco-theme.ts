import { editor } from './monaco-setup.ts';

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

import type { EditorSurface } from './surface.ts';

export interface MonacoOptions {
	/** The editor's box; its font, line height and padding are taken over. */
	readonly box: HTMLElement;
	readonly label: string;
	/** BCP 47 */
	readonly language: string;
	readonly onText: (text: string) => void;
}

/** Monaco, loaded and waiting to be put in the place of the text area. */
export interface WaitingMonaco {
	/** Takes text, selection, scroll position and focus over, all in one go. */
	takeOver(from: EditorSurface): EditorSurface;
	/** It isn't needed after all. */
	discard(): void;
}

/**
 * Loads Monaco: the one module through which it is ever loaded.
 *
 * @throws whatever the loading throws, for example when the server is gone
 */
export async function monacoSurface(options: MonacoOptions): Promise<WaitingMonaco> {
	// Monaco reads its own words while its modules are evaluated.
	if (options.language === 'zh-CN') await import('monaco-editor/nls/lang/zh-cn');
	const { createMonaco } = await import('./monaco-surface.ts');
	return createMonaco(options);
}

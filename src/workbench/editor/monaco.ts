import type { SurfaceOptions, WaitingSurface } from './surface.ts';

/**
 * Loads Monaco: the one module through which it is ever loaded.
 *
 * @throws whatever the loading throws, for example when the server is gone
 */
export async function monacoSurface(options: SurfaceOptions): Promise<WaitingSurface> {
	// Monaco reads its own words while its modules are evaluated.
	if (options.language === 'zh-CN') await import('monaco-editor/nls/lang/zh-cn');
	const { createMonaco } = await import('./monaco-surface.ts');
	return createMonaco(options);
}

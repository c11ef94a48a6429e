declare global {
	/** By address from the root, in a page that is one file (`build/single`): where it has what it carries. */
	var websocketLabFiles: ReadonlyMap<string, string> | undefined;
}

/** @returns false in a copy for static hosts: nothing need be asked of a lab server there */
export const hasLabServer = (): boolean => globalThis.document?.documentElement.dataset['labServer'] !== 'none';

/**
 * Where a file or page of the site is for the page that asks. On our own server the site's root is that of the host. A copy for
 * static hosts (`build/static`) can stand below any path, which is known only when it is opened: each page says how far
 * above it the root is.
 *
 * @param path from the site's root, with its slash
 */
export function siteAddress(path: string): string {
	const carried = globalThis.websocketLabFiles?.get(path);
	if (carried !== undefined) return carried;
	const root = globalThis.document?.documentElement.dataset['root'];
	return root === undefined ? path : new URL(root + path.slice(1), document.baseURI).href;
}

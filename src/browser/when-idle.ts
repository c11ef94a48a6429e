/**
 * Calls back when the page has nothing better to do.
 *
 * @param latest after so many ms all the same: Chromium calls nobody while a page stands still and draws nothing
 */
export function whenIdle(callback: () => void, latest = 1000): void {
	if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout: latest });
	// Safari has no requestIdleCallback.
	else setTimeout(callback, 200);
}

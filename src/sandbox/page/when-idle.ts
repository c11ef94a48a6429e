/** Calls back when the page has nothing better to do, after a second at the latest: Chromium calls nobody while a page stands still and draws nothing. */
export function whenIdle(callback: () => void): void {
	if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout: 1000 });
	// Safari has no requestIdleCallback.
	else setTimeout(callback, 200);
}

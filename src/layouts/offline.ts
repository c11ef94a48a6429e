/** So long after a page has loaded, in ms: what it needs itself comes first, and who only glances at it downloads nothing more. */
const AFTER = 3000;

if (import.meta.env.PROD && isSecureContext && 'serviceWorker' in navigator) {
	const begin = () => void import('../offline/page.ts').then(({ keepOffline }) => keepOffline()).catch(() => undefined);
	// Safari has no requestIdleCallback.
	const whenIdle = () => (globalThis.requestIdleCallback ?? setTimeout)(begin);
	addEventListener('load', () => setTimeout(whenIdle, AFTER));
}

/** So long after a page has loaded, in ms: what it needs itself comes first, and who only glances at it downloads nothing more. */
const AFTER = 3000;

if (import.meta.env.PROD && isSecureContext && 'serviceWorker' in navigator) {
	const begin = () => void import('../offline/page.ts').then(({ keepOffline }) => keepOffline()).catch(() => undefined);
	addEventListener('load', () =>
		setTimeout(() => {
			// Safari has no requestIdleCallback. A page that draws nothing may be called never, so there is a last moment.
			if ('requestIdleCallback' in globalThis) requestIdleCallback(begin, { timeout: AFTER });
			else begin();
		}, AFTER),
	);
}

import { whenIdle } from '../browser/when-idle.ts';

/** So long after a page has loaded, in ms: what it needs itself comes first, and who only glances at it downloads nothing more. */
const AFTER = 3000;
/** And so long after that at the latest. */
const LATEST = 8000;

if (import.meta.env.PROD && isSecureContext && 'serviceWorker' in navigator) {
	const begin = () => void import('../offline/page.ts').then(({ keepOffline }) => keepOffline()).catch(() => undefined);
	addEventListener('load', () => setTimeout(() => whenIdle(begin, LATEST), AFTER));
}

/** What each page does when it is there, beside what stands on it. */
import { browserStore } from '../browser/guarded-store.ts';
import { whenIdle } from '../browser/when-idle.ts';
import { DESK_KEY, SEAT_KEY } from '../classroom/storage-keys.ts';
import { parseLabAddress } from '../trace/address.ts';
import { CANONICAL_ORIGIN, serverOriginOf, toShown } from '../trace/canonical-address.ts';

// Who is in no class loads nothing of it.
if ((browserStore.get(DESK_KEY) ?? browserStore.get(SEAT_KEY)) !== null) {
	import('../class/bar.ts').then(({ showClassBar }) => showClassBar()).catch(() => undefined);
}

/**
 * Shows the lab server's address in the code of a lesson's prose as the host that the page came from, so that code can be
 * copied. Labs do this for themselves.
 *
 * @param root where to look
 * @param origin the page's own WebSocket origin, e.g. `ws://192.168.1.20:4321`
 */
function showOwnHost(root: ParentNode, origin: string): void {
	for (const code of root.querySelectorAll('.sl-markdown-content code:not(.wl-lab *)')) {
		const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const { currentNode } = walker;
			const text = currentNode.nodeValue ?? '';
			const shown = toShown(text, origin);
			if (shown !== text) currentNode.nodeValue = shown;
		}
	}
}

const own = serverOriginOf(location);
if (own !== CANONICAL_ORIGIN) showOwnHost(document, own);

/** Goes to the lab that the page's address names (`#lab=first-echo&frame=2`), and says so where there is none. */
function goToLab(): void {
	const address = parseLabAddress(location.hash);
	const problem = document.querySelector<HTMLElement>('[data-address-problem]');
	const lab =
		address === null || address === 'broken' ? null : document.querySelector(`section[data-lab$="/${address.lab}"]`);
	if (problem) problem.hidden = address === null || lab !== null;
	if (lab === null) return;
	lab.closest('[data-covered]')?.removeAttribute('data-covered');
	// Labs come to life when they are near; the lab itself then chooses what the address names.
	lab.scrollIntoView();
}

addEventListener('hashchange', goToLab);
goToLab();

/** So long after a page has loaded, in ms: what it needs itself comes first, and who only glances at it downloads nothing more. */
const AFTER = 3000;
/** And so long after that at the latest. */
const LATEST = 8000;

if (import.meta.env.PROD && isSecureContext && 'serviceWorker' in navigator) {
	const begin = () => void import('../offline/page.ts').then(({ keepOffline }) => keepOffline()).catch(() => undefined);
	addEventListener('load', () => setTimeout(() => whenIdle(begin, LATEST), AFTER));
}

/** A table that is wider than the page scrolls by itself; then the keyboard must be able to reach it. */
const tables = new ResizeObserver((entries) => {
	for (const { target } of entries) {
		if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
		else target.removeAttribute('tabindex');
	}
});

for (const table of document.querySelectorAll('.sl-markdown-content > table')) tables.observe(table);

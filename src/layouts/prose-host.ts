import { CANONICAL_ORIGIN, serverOriginOf, toShown } from '../trace/canonical-address.ts';

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

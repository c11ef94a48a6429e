/** What lessons write for the lab server; the page shows the host that it came from instead, so that code can be copied. */
const CANONICAL = 'ws://localhost:4321';

/**
 * Rewrites the lab server's address in the code of a lesson's prose. Labs do this for themselves.
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
			if (text.includes(CANONICAL)) currentNode.nodeValue = text.replaceAll(CANONICAL, origin);
		}
	}
}

const own = location.origin.replace(/^http/, 'ws');
if (own !== CANONICAL) showOwnHost(document, own);

export {};

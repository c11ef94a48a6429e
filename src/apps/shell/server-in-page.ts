import { hasLabServer } from '../../i18n/site-address.ts';
import { findReach } from '../../workbench/run/find-reach.ts';
import type { Shell } from './shell.ts';

/** In a copy of the site that has no server, the room is in the page itself: whoever opens it is alone in it, and is told so. */
export async function serveInPage(shell: Shell): Promise<void> {
	if (hasLabServer()) return;
	shell.part('alone').hidden = false;
	shell.part('share-open').hidden = true;
	const { WebSocket } = await findReach('page');
	Object.defineProperty(globalThis, 'WebSocket', { value: WebSocket, configurable: true, writable: true });
}

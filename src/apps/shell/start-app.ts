import { hasLabServer } from '../../browser/site-address.ts';
import { findReach } from '../../workbench/run/find-reach.ts';
import type { Link } from '../keep-connected.ts';
import { codeDialog, shareDialog } from './dialogs.ts';
import { Shell } from './shell.ts';

/**
 * Brings the application of a page to life.
 *
 * @param start connects; it may wait for the reader to say who they are
 */
export function startApp(start: (shell: Shell) => Link | Promise<Link>): void {
	const root = document.querySelector('wl-app');
	if (!(root instanceof HTMLElement)) throw new Error('There is no application on this page.');
	const shell = new Shell(root);
	shell.part('room').textContent = shell.room;
	fullScreenButton(root, shell.part('screen'));
	shareDialog(shell);
	codeDialog(shell);
	for (const button of root.querySelectorAll('dialog [data-close]'))
		button.addEventListener('click', () => button.closest('dialog')?.close());
	serveInPage(shell)
		// What can't be fetched is a server that does not answer.
		.catch(() => undefined)
		.then(() => start(shell))
		.then((link) => shell.retries(link), console.error);
}

/**
 * As `src/workbench/create-stage.ts`, without a framework: by the Fullscreen API, or where there is none (an iPhone) over the page by CSS,
 * through the element's `data-full-screen`. Escape leaves either.
 */
function fullScreenButton(element: HTMLElement, button: HTMLElement): void {
	const become = (active: boolean): void => {
		element.toggleAttribute('data-full-screen', active);
		button.setAttribute('aria-pressed', `${active}`);
	};
	const isCovering = (): boolean => element.hasAttribute('data-full-screen') && document.fullscreenElement === null;
	document.addEventListener('fullscreenchange', () => become(document.fullscreenElement === element));
	document.addEventListener('keydown', (event) => {
		if (event.key === 'Escape' && isCovering() && element.querySelector('dialog[open]') === null) become(false);
	});
	button.addEventListener('click', () => {
		if (document.fullscreenElement !== null) void document.exitFullscreen();
		else if (isCovering()) become(false);
		else element.requestFullscreen().catch(() => become(true));
	});
}

/** In a copy of the site that has no server, the room is in the page itself: whoever opens it is alone in it, and is told so. */
async function serveInPage(shell: Shell): Promise<void> {
	if (hasLabServer()) return;
	shell.part('alone').hidden = false;
	shell.part('share-open').hidden = true;
	const { WebSocket } = await findReach('page');
	Object.defineProperty(globalThis, 'WebSocket', { value: WebSocket, configurable: true, writable: true });
}

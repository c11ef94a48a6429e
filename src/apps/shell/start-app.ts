import type { Link } from '../keep-connected.ts';
import { codeDialog } from './code-dialog.ts';
import { fullScreenButton } from './full-screen.ts';
import { serveInPage } from './server-in-page.ts';
import { shareDialog } from './share-dialog.ts';
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

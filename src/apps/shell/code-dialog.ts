import { siteAddress } from '../../browser/site-address.ts';
import type { Shell } from './shell.ts';

/** `/apps/<name>/code.json` */
export interface ShownCode {
	readonly side: 'client' | 'server' | 'beside';
	/** From the root of the project on. */
	readonly file: string;
	readonly lines: number;
	/** The whole file, highlighted when the site was built. */
	readonly html: string;
}

/** The files that run, side by side; they are fetched when somebody wants to read them. */
export function codeDialog(shell: Shell): void {
	const dialog = shell.part('code', HTMLDialogElement);
	const failed = shell.part('code-failed');
	let isThere = false;

	async function load(): Promise<void> {
		const response = await fetch(siteAddress(`/apps/${shell.root.dataset['app']}/code.json`));
		if (!response.ok) throw new Error(`${response.status}`);
		const files: readonly ShownCode[] = await response.json();
		for (const code of files) shell.part(`code-${code.side}`).append(shown(code));
		isThere = true;
	}

	function shown({ file, lines, html }: ShownCode): HTMLElement {
		const figure = document.createElement('figure');
		const caption = document.createElement('figcaption');
		caption.textContent = shell.say('lines', { file, lines });
		const pre = document.createElement('pre');
		pre.tabIndex = 0;
		pre.translate = false;
		pre.setAttribute('aria-label', file);
		const code = document.createElement('code');
		// Made by our own build: /apps/<name>/code.json.
		code.innerHTML = html;
		pre.append(code);
		figure.append(caption, pre);
		return figure;
	}

	shell.part('code-open').addEventListener('click', () => {
		dialog.showModal();
		failed.hidden = true;
		if (isThere) return;
		load().catch(() => {
			failed.hidden = false;
		});
	});
}

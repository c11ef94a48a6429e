import { siteAddress } from '../../browser/site-address.ts';
import { classAddresses, onOwnMachine } from '../../workbench/share/class-addresses.ts';
import type { Shell } from './shell.ts';

/** @returns where others open this page, in this room; of the server's own machine only where it has an address for others */
async function addressesOf(room: string): Promise<readonly string[]> {
	const hosts = onOwnMachine() ? await classAddresses() : [location.origin];
	return hosts.map((host) => {
		const url = new URL(location.pathname, host);
		url.searchParams.set('room', room);
		return url.href;
	});
}

/** How thirty machines come into the same room: the address in large letters, and as a picture for phones. */
export function shareDialog(shell: Shell): void {
	const dialog = shell.part('share', HTMLDialogElement);
	const list = shell.part('share-addresses');
	const picture = shell.part('share-picture', HTMLImageElement);
	shell.part('share-room', HTMLInputElement).value = shell.room;

	async function fillIn(): Promise<void> {
		const addresses = await addressesOf(shell.room);
		list.replaceChildren(
			...addresses.map((address) => {
				const link = document.createElement('a');
				link.href = address;
				link.textContent = decodeURI(address);
				return link;
			}),
		);
		shell.part('share-local').hidden = addresses.length > 0;
		const [first] = addresses;
		picture.hidden = first === undefined;
		if (first === undefined) return;
		const { renderSVG } = await import('uqr');
		picture.src = `data:image/svg+xml,${encodeURIComponent(renderSVG(first))}`;
	}

	shell.part('share-open').addEventListener('click', () => {
		dialog.showModal();
		// What can't be fetched is the picture: the address stands beside it.
		fillIn().catch(() => {
			picture.hidden = true;
		});
	});
}

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

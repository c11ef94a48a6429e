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

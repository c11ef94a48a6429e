/**
 * Puts text on the clipboard. Pages from `http://` addresses of a local network, as in a classroom, have no clipboard
 * API; there the old way is gone: a selected text area and `execCommand`.
 *
 * @param view in which the text area may stand for a moment: inside of what is shown in full screen
 * @returns whether it is there now
 */
export async function copyText(text: string, view: HTMLElement): Promise<boolean> {
	const { clipboard }: { readonly clipboard?: Clipboard } = navigator;
	try {
		if (clipboard) {
			await clipboard.writeText(text);
			return true;
		}
	} catch {
		// Not allowed here, or the page is not focused: perhaps the old way still is.
	}
	return copySelected(text, view);
}

function copySelected(text: string, view: HTMLElement): boolean {
	const { ownerDocument } = view;
	const focused = ownerDocument.activeElement;
	const area = ownerDocument.createElement('textarea');
	area.value = text;
	area.readOnly = true;
	area.className = 'wl-visually-hidden';
	view.append(area);
	area.select();
	try {
		return ownerDocument.execCommand('copy');
	} catch {
		return false;
	} finally {
		area.remove();
		if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
	}
}

import type { JSX } from 'solid-js';
import { onCleanup } from 'solid-js';
import { render } from 'solid-js/web';
import './hanging-list.css';

/** The least distance from the left edge of the page, in CSS pixels. */
const EDGE = 8;

export interface HangingList {
	/** The element below the button. */
	readonly place: HTMLElement;
	/** That opened it: it gets the focus back. */
	readonly button: HTMLElement;
	/** @param done to be called when something was chosen: closes the list */
	readonly draw: (done: () => void) => JSX.Element;
	/** Called once, when it is gone. */
	readonly onClose: () => void;
}

/**
 * Shows a list below a button, until something is chosen, Escape is pressed, or the reader turns to something else.
 *
 * @returns a function that closes it
 */
export function hangList({ place, button, draw, onClose }: HangingList): () => void {
	const holds = (target: EventTarget | null): boolean =>
		target instanceof Node && (place.contains(target) || button.contains(target));
	const listening = new AbortController();
	const done = (): void => {
		button.focus();
		dispose();
	};
	const dispose = render(() => {
		onCleanup(() => {
			listening.abort();
			onClose();
		});
		return draw(done);
	}, place);
	// It hangs at the right edge of the buttons, which on a phone may stand at the left edge of the page.
	place.style.translate = '';
	place.style.translate = `${Math.max(0, EDGE - place.getBoundingClientRect().left)}px`;
	document.addEventListener('keydown', (event) => event.key === 'Escape' && done(), listening);
	for (const type of ['pointerdown', 'focusin'] as const) {
		document.addEventListener(type, (event) => holds(event.target) || dispose(), listening);
	}
	return dispose;
}

import { InteractionReplay } from '../../workbench/panels/interaction-replay.ts';

/**
 * What the server drew, until somebody points at it, touches it or comes to it by key: then the code that makes it usable is fetched
 * and takes its place, with all that was done to the picture meanwhile.
 */
export abstract class PictureElement extends HTMLElement {
	#wanted = false;

	/** @returns draws what can be used into the element */
	protected abstract load(): Promise<(place: HTMLElement) => void>;

	connectedCallback(): void {
		// Without a script nobody would answer.
		for (const off of this.querySelectorAll('fieldset, [role="tab"]')) off.removeAttribute('disabled');
		const want = (): void => void this.enliven();
		for (const type of ['pointerover', 'pointerdown', 'touchstart', 'focusin', 'dragover'])
			this.addEventListener(type, want, { once: true, passive: true });
		// Whoever was quicker than this script.
		if (this.matches(':hover, :focus-within')) want();
	}

	/** Makes it usable now. What can't be fetched leaves the picture, which is whole. */
	protected async enliven(): Promise<void> {
		if (this.#wanted) return;
		this.#wanted = true;
		const replay = new InteractionReplay(this);
		try {
			const draw = await this.load();
			await replay.untouched();
			const place = document.createElement('div');
			draw(place);
			const restore = replay.restore(place);
			this.replaceChildren(...place.childNodes);
			this.dataset.live = '';
			restore();
		} catch (error) {
			this.#wanted = false;
			console.error(error);
		}
	}
}
